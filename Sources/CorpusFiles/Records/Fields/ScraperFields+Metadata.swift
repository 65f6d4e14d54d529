import Bytes
package import Model

extension ScraperFields {
    /// What the record says besides the text; what can't be made out is left out.
    package func metadata(from origin: DateOrigin = .given) -> ArticleMetadata {
        let published = moment(.published)
        return ArticleMetadata(
            title: words(.title).flatMap(PlainLine.text), subtitle: words(.subtitle).flatMap(PlainLine.text),
            published: published?.date, publishedTime: published?.time,
            publishedFrom: published == nil ? nil : origin, updated: moment(.updated)?.date,
            outlet: outlet, author: AuthorNames.joined(nodes(.author)), url: url,
            language: nodes(.language).lazy.compactMap(FieldWords.one).compactMap(LanguageName.tag).first,
            tags: tags, retrieved: moment(.retrieved)?.date)
    }

    private func moment(_ role: FieldRole) -> Moment? {
        nodes(role).lazy.flatMap(FieldWords.all).compactMap { Moment($0) }.first
    }

    /// The publication by its name; by its site's name only where no address tells the site.
    private var outlet: String? {
        let named = words(.outlet) ?? words(.source)
        if let named, !WebAddress.isAddress(named) { return PlainLine.text(named) }
        guard url == nil else { return nil }
        return words(.site).map(WebAddress.host)
    }

    private var url: String? {
        let address = nodes(.url).lazy.compactMap(FieldWords.one).first(where: WebAddress.isAddress)
        if let address { return address }
        let others = nodes(.source) + nodes(.identifier)
        return others.lazy.compactMap(\.string).first(where: WebAddress.isAddress)
    }

    /// What the record calls itself; an address is no id.
    var identifier: String? {
        nodes(.identifier).lazy.compactMap(FieldWords.one).first { !$0.contains("://") }
    }

    private var tags: [String] {
        let tags = nodes(.tag).flatMap(FieldWords.all).flatMap(ListText.parts).compactMap(PlainLine.text)
            // WordPress gives numbers of its own database.
            .filter { $0.utf8.contains { !$0.isDigit } }
        var seen: Set<String> = []
        return tags.filter { seen.insert($0).inserted }
    }
}
