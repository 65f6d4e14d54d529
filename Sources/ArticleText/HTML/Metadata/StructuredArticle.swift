import Bytes
import Dictionaries

/// What a page's JSON-LD says of its article.
struct StructuredArticle {
    var titles: [String] = []
    var published: String?
    var updated: String?
    /// Of people; an organisation that signs is none.
    var authors: [String] = []
    var site: String?
    var url: String?
    var language: String?
    var tags: [String] = []
    var description: String?
    /// Whether an object says that it is an article; else one of the page was taken.
    var isArticle = false

    init() {}

    /// The object of the page's own article.
    ///
    /// - Parameter likeness: How like the page's headline a title is, 0...1.
    init(_ data: StructuredData, likeness: (String) -> Double) {
        let articles = data.candidates.filter { $0.field == .article }
        let best = Self.best(articles, likeness)
        isArticle = best != nil
        let chosen = best ?? Self.best(data.candidates, likeness)
        guard let node = chosen?.node else { return }
        read(node, data)
        // Some systems divide an article's facts among several objects.
        let others = data.candidates.map(\.node).filter { $0 != node && Self.isSame($0, as: node) }
        for other in others
        where data.candidates.contains(where: { $0.node == other && $0.field == .article }) {
            complete(from: StructuredArticle(other, data))
        }
        site = site ?? data.candidates.lazy.compactMap { StructuredArticle($0.node, data).site }.first
    }

    private init(_ node: JSONNode, _ data: StructuredData) { read(node, data) }

    private static func best(
        _ candidates: [StructuredData.Candidate], _ likeness: (String) -> Double
    ) -> StructuredData.Candidate? {
        var best: (candidate: StructuredData.Candidate, likeness: Double)?
        for candidate in candidates {
            let titles = candidate.node.strings("headline") + candidate.node.strings("name")
            let own = titles.map(likeness).max() ?? 0
            if own > best?.likeness ?? -1 { best = (candidate, own) }
        }
        return best?.candidate
    }

    private static func isSame(_ left: JSONNode, as right: JSONNode) -> Bool {
        let titles = left.strings("headline")
        return !titles.isEmpty && titles == right.strings("headline")
    }

    private mutating func read(_ node: JSONNode, _ data: StructuredData) {
        titles = node.strings("headline") + node.strings("name") + node.strings("alternativeHeadline")
        published = node.strings("datePublished").first ?? node.strings("dateCreated").first
        updated = node.strings("dateModified").first
        authors = Self.people(node["author"], data)
        if authors.isEmpty { authors = Self.people(node["creator"], data) }
        site = node["publisher"].flatMap { Self.name(of: $0, data) }
        url =
            node.strings("url").first ?? node.strings("mainEntityOfPage").first
            ?? node["mainEntityOfPage"]?["@id"]?.string
        language = node.strings("inLanguage").first ?? node["inLanguage"]?["alternateName"]?.string
        tags = Self.tags(node.strings("keywords"))
        description = node.strings("description").first
    }

    private mutating func complete(from other: StructuredArticle) {
        published = published ?? other.published
        updated = updated ?? other.updated
        if authors.isEmpty { authors = other.authors }
        site = site ?? other.site
        if tags.isEmpty { tags = other.tags }
    }

    private static func people(_ node: JSONNode?, _ data: StructuredData) -> [String] {
        guard let node else { return [] }
        if let elements = node.elements { return elements.flatMap { people($0, data) } }
        if let text = node.string { return [text] }
        let person = data.resolved(node)
        let isOrganization = person.strings("@type").contains { $0.hasSuffix("Organization") }
        guard !isOrganization else { return [] }
        if let names = person["name"]?.elements { return names.compactMap(\.string) }
        return [person["name"]?.string].compactMap { $0 }
    }

    private static func name(of node: JSONNode, _ data: StructuredData) -> String? {
        if let elements = node.elements { return elements.lazy.compactMap { name(of: $0, data) }.first }
        return node.string ?? data.resolved(node)["name"]?.string
    }

    private static func tags(_ keywords: [String]) -> [String] {
        // A single string is a list with commas; strings of an array are tags as they are.
        guard keywords.count == 1, let list = keywords.first else { return keywords }
        return TagList.tags(in: list)
    }
}
