import TestSupport
import Testing

@testable import ArticleText

/// A row of `blocks.tsv`: a block of mark-up's text, and whether it goes at the edge of a text, everywhere or
/// nowhere.
struct BlockCase: CustomTestStringConvertible, Sendable {
    let goes: String
    let text: String
    var testDescription: String { text }

    static let all = CaseRows.rows("blocks.tsv", columns: 2, in: "").map {
        BlockCase(goes: $0[0], text: $0[1])
    }
}

@Suite struct BlockRuleTests {
    @Test func `the rows are found, as many that stay as go`() {
        #expect(BlockCase.all.count { $0.goes == "nowhere" } >= 30)
        #expect(BlockCase.all.count { $0.goes != "nowhere" } >= 30)
    }

    @Test(arguments: BlockCase.all)
    func `a block goes where its words say so`(_ example: BlockCase) throws {
        let reader = LineReader(
            furniture: try CleaningFiles.furniture(), outlets: try CleaningFiles.outlets(),
            calendar: try CleaningFiles.calendar())
        let rules = BlockRules(reader: reader)
        let bytes = Array(example.text.utf8)
        let inside = rules.rule(againstBlock: bytes[...], isEdge: false)
        let edge = rules.rule(againstBlock: bytes[...], isEdge: true)
        #expect((inside != nil) == (example.goes == "everywhere"), "\(inside ?? "kept")")
        #expect((edge != nil) == (example.goes != "nowhere"), "\(edge ?? "kept")")
    }
}
