import Bytes
import Model

/// What stands around a list of records and holds for each of them.
struct JSONContext: Hashable {
    var origin = DateOrigin.given
    var outlet: String?
    var language: String?

    init() {}

    /// - Parameter members: Of the object that the list stands in, as far as they come before it. Only a JSON
    ///   Feed (https://www.jsonfeed.org/version/1.1/) says there what we need.
    init(_ members: [JSONMember]) {
        let text = { name in members.first { $0.name == name }?.node.string }
        guard text("version")?.contains("jsonfeed.org") == true else { return }
        origin = .feed
        outlet = text("title").flatMap(PlainLine.text)
        language = text("language").flatMap(LanguageName.tag)
    }

    func completing(_ article: FoundArticle) -> FoundArticle {
        guard outlet != nil || language != nil else { return article }
        var metadata = article.metadata
        metadata.outlet = metadata.outlet ?? outlet
        metadata.language = metadata.language ?? language
        return FoundArticle(id: article.id, body: article.body, metadata: metadata, part: article.part)
    }
}
