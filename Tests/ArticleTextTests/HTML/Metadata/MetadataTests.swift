import Markup
import Model
import Testing

@testable import ArticleText

@Suite struct MetadataTests {
    @Test func `the cases are found`() {
        #expect(MetadataCase.all.count >= 25)
    }

    @Test(arguments: MetadataCase.all)
    func `a page's mark-up gives its metadata`(_ example: MetadataCase) throws {
        let tree = markupTree(ofHTML: example.page)
        let metadata = try MetadataFiles.reader().metadata(of: tree, given: example.given)
        let found: [String: String?] = [
            "title": metadata.title, "subtitle": metadata.subtitle, "outlet": metadata.outlet,
            "author": metadata.author, "published": metadata.published?.description,
            "time": metadata.publishedTime?.description, "from": metadata.publishedFrom?.rawValue,
            "updated": metadata.updated?.description, "language": metadata.language, "url": metadata.url,
            "tags": metadata.tags.joined(separator: "; "),
        ]
        for (key, value) in example.expected.sorted(by: { $0.key < $1.key }) {
            #expect(found[key] ?? nil == (value == "null" ? nil : value), "\(key)")
        }
    }

    @Test(arguments: MetadataCase.all)
    func `a page cut anywhere gives something and breaks nothing`(_ example: MetadataCase) throws {
        let reader = try MetadataFiles.reader()
        let bytes = Array(example.page.utf8)
        for end in stride(from: 0, to: bytes.count, by: 37) {
            _ = reader.metadata(of: markupTree(ofHTML: Array(bytes[..<end])), given: example.given)
        }
    }

    @Test func `what is given stays`() throws {
        let given = ArticleMetadata(
            title: "Other", published: PartialDate("2001-02-03"), publishedFrom: .sidecar, outlet: "X",
            author: "Y",
            language: "fr", tags: ["a"])
        let page = MetadataCase.all.map(\.page).joined()
        let metadata = try MetadataFiles.reader().metadata(of: markupTree(ofHTML: page), given: given)
        #expect(metadata.title == "Other" && metadata.outlet == "X" && metadata.author == "Y")
        #expect(metadata.published == given.published && metadata.publishedFrom == .sidecar)
        #expect(metadata.language == "fr" && metadata.tags == ["a"])
    }
}
