import Model

/// The members of an article itself; what is read out of it stands in `ArticleRecord.swift`.
extension JSONWriter {
    /// All of an article but its text and what points into that.
    mutating func articleMembers(_ reading: ArticleReading) {
        let article = reading.article
        member("id", article.id)
        metadataMembers(article.metadata)
        member("dateline", article.dateline)
        member("datelinePlace", article.datelinePlace)
        member("agency", article.agency)
        member("read", reading.isRead)
        member("locations", texts: article.locations.map(\.description))
        member("otherIds", texts: reading.kinship.otherIDs)
        member("reprintOf", reading.kinship.reprintOf)
        member("reprints", texts: reading.kinship.reprints)
    }

    private mutating func metadataMembers(_ metadata: ArticleMetadata) {
        member("title", metadata.title)
        member("subtitle", metadata.subtitle)
        member("published", metadata.published?.description)
        member("publishedTime", metadata.publishedTime?.description)
        member("publishedFrom", metadata.publishedFrom?.rawValue)
        member("updated", metadata.updated?.description)
        member("outlet", metadata.outlet)
        member("author", metadata.author)
        member("url", metadata.url)
        member("language", metadata.language)
        member("tags", texts: metadata.tags)
        member("retrieved", metadata.retrieved?.description)
    }

    /// What only an article's own record has.
    mutating func bodyMembers(_ article: CleanArticle, _ text: QuotableText) {
        member("captions", texts: article.captions)
        member("entries", objects: article.entries) { json, entry in
            json.member("title", entry.title)
            json.member("published", entry.published?.description)
            json.member("time", entry.time?.description)
            json.rangeMembers(entry.range, in: text)
        }
        member("text", article.text)
    }
}
