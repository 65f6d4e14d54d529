import Dictionaries
import Model

/// Joins readings of one text that was found several times, whatever blanks, case and punctuation it came with.
///
/// A short text can be that of many articles (`Photos of the day`), so it must have the same date, too.
struct SameTexts {
    let folding: ScalarFolding

    private struct Key: Hashable {
        let fingerprint: UInt64
        let letters: Int
        let published: PartialDate?
    }

    /// Texts of fewer letters and digits must have the same date.
    private static let shortText = 200

    /// The articles in no order, each once: found first, with what the other finds know of it.
    func joined(_ readings: [ArticleReading]) -> [ArticleReading] {
        let alike = Dictionary(grouping: readings) { key(of: $0.article) }
        return alike.flatMap { key, group in
            group.count == 1 || key.letters == 0
                ? group : sameToTheLetter(group).map { SameText(finds: $0).reading }
        }
    }

    private func key(of article: CleanArticle) -> Key {
        let text = folding.fingerprint(of: article.text)
        return Key(
            fingerprint: text.value, letters: text.letters,
            published: text.letters < Self.shortText ? article.published : nil)
    }

    /// A fingerprint is no proof: two texts may be made to share one.
    private func sameToTheLetter(_ group: [ArticleReading]) -> some Collection<[ArticleReading]> {
        Dictionary(grouping: group) { folding.letters(of: $0.article.text) }.values
    }
}

/// One text under the ids and places of all its finds.
private struct SameText {
    /// In the order of their places; those of a pipe have none and come last.
    private let finds: [ArticleReading]

    init(finds: [ArticleReading]) {
        self.finds = finds.sorted { left, right in
            let (first, second) = (left.article.locations.first, right.article.locations.first)
            if let first, let second, first != second { return first < second }
            if (first == nil) != (second == nil) { return first != nil }
            return left.article.id < right.article.id
        }
    }

    /// What the find with the surest date says, since days of the week are counted from it.
    var reading: ArticleReading {
        let dated = finds.min { rank($0) < rank($1) } ?? finds[0]
        var reading = dated
        reading.article = article(dated.article)
        let others = Set(finds.map(\.article.id)).union(finds.flatMap(\.kinship.otherIDs))
        reading.kinship.otherIDs = others.subtracting([reading.article.id]).sorted()
        return reading
    }

    private func rank(_ find: ArticleReading) -> Int {
        guard find.article.published != nil else { return DateOrigin.allCases.count + 1 }
        return find.article.metadata.publishedFrom.flatMap { DateOrigin.allCases.firstIndex(of: $0) }
            ?? DateOrigin.allCases.count
    }

    private func article(_ dated: CleanArticle) -> CleanArticle {
        let articles = finds.map(\.article)
        return CleanArticle(
            id: articles[0].id, metadata: metadata(articles, dated: dated.metadata),
            dateline: dated.dateline ?? articles.firstValue(of: \.dateline),
            datelinePlace: dated.datelinePlace ?? articles.firstValue(of: \.datelinePlace),
            agency: dated.agency ?? articles.firstValue(of: \.agency), text: dated.text,
            headline: dated.headline,
            captions: articles.map(\.captions).first { !$0.isEmpty } ?? [], entries: dated.entries,
            locations: Set(articles.flatMap(\.locations)).sorted())
    }

    private func metadata(_ articles: [CleanArticle], dated: ArticleMetadata) -> ArticleMetadata {
        ArticleMetadata(
            title: articles.firstValue(of: \.metadata.title),
            subtitle: articles.firstValue(of: \.metadata.subtitle),
            published: dated.published, publishedTime: dated.publishedTime,
            publishedFrom: dated.publishedFrom, updated: articles.firstValue(of: \.metadata.updated),
            outlet: articles.firstValue(of: \.metadata.outlet),
            author: articles.firstValue(of: \.metadata.author),
            url: articles.firstValue(of: \.metadata.url),
            language: dated.language ?? articles.firstValue(of: \.metadata.language),
            tags: articles.map(\.metadata.tags).first { !$0.isEmpty } ?? [],
            retrieved: articles.firstValue(of: \.metadata.retrieved))
    }
}

extension [CleanArticle] {
    fileprivate func firstValue<Value>(of part: (CleanArticle) -> Value?) -> Value? {
        lazy.compactMap(part).first
    }
}
