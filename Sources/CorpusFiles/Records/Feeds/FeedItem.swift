import Model

/// What an item of a feed says, or what the feed says of all its items.
struct FeedItem: Hashable {
    /// Plain text and fragments of HTML are told apart by `Fragment`.
    var body: String?
    var summary: String?
    var title: String?
    var link: String?
    var identifier: String?
    var published: Moment?
    var updated: Moment?
    var authors: [String] = []
    var language: String?
    var tags: [String] = []
    /// The title of the feed from which the item was taken.
    var source: String?

    mutating func take(_ element: FeedElement, _ text: String) {
        guard let words = FieldWords.trimmed(text) else { return }
        switch element {
        case .title: title = title ?? PlainLine.text(words)
        case .link: link = link ?? (WebAddress.isAddress(words) ? words : nil)
        // The longest wins: some feeds have a body for readers on paper and one for screens.
        case .body: body = (body?.utf8.count ?? 0) < words.utf8.count ? words : body
        case .summary: summary = summary ?? words
        case .published: published = published ?? Moment(words)
        case .updated: updated = updated ?? Moment(words)
        case .author: authors += AuthorNames.names(in: words)
        case .identifier: identifier = identifier ?? words
        case .language: language = language ?? LanguageName.tag(words)
        case .tag: tags += PlainLine.text(words).map { [$0] } ?? []
        case .source: source = source ?? PlainLine.text(words)
        case .item, .channel, .other: break
        }
    }

    /// - Parameter feed: What holds for all items of the feed.
    /// - Returns: nil for an item that says nothing.
    func article(of feed: FeedItem, part: ArticleLocation.Part) -> FoundArticle? {
        guard let words = body ?? summary ?? title else { return nil }
        let moment = published ?? updated
        let permalink = identifier.flatMap { WebAddress.isAddress($0) ? $0 : nil }
        var seen: Set<String> = []
        let metadata = ArticleMetadata(
            title: title, published: moment?.date, publishedTime: moment?.time,
            publishedFrom: moment == nil ? nil : .feed, updated: updated?.date, outlet: source ?? feed.title,
            author: authors.isEmpty ? nil : authors.joined(separator: ", "), url: link ?? permalink,
            language: language ?? feed.language, tags: tags.filter { seen.insert($0).inserted })
        let isOnlyTitle = body == nil && summary == nil
        return FoundArticle(
            body: isOnlyTitle ? .text(words) : Fragment.body(words), metadata: metadata, part: part)
    }
}
