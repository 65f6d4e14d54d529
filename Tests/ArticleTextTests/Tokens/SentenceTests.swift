import ArticleText
import TestSupport
import Testing

/// A row of `sentences.tsv`: a text whose sentences are parted by ` | `; `¶` is a paragraph's end.
struct SentenceCase: CustomTestStringConvertible, Sendable {
    let marked: String
    var testDescription: String { marked }
    var sentences: [String] {
        marked.replacing(" ¶ ", with: " | ").split(separator: " | ").map(String.init)
    }
    var text: String { marked.replacing(" | ", with: " ").replacing(" ¶ ", with: "\n\n") }

    static let all = CaseRows.rows("sentences.tsv", columns: 1).map { SentenceCase(marked: $0[0]) }
    static let gaps = CaseRows.rows("sentences_known_gaps.tsv", columns: 1).map {
        SentenceCase(marked: $0[0])
    }
}

@Suite struct SentenceTests {
    private static func sentences(of example: SentenceCase) throws -> [String] {
        let text = try TokenizedText.tokens(of: example.text)
        return text.sentences.map { text.text($0.range) }
    }

    @Test func `the rows are found`() { #expect(SentenceCase.all.count >= 30) }

    @Test(arguments: SentenceCase.all)
    func `a text is cut into sentences`(_ example: SentenceCase) throws {
        #expect(try Self.sentences(of: example) == example.sentences)
    }

    @Test func `a text without full stops is cut after 400 tokens`() throws {
        let words = repeatElement("word", count: 1000).joined(separator: " ")
        let sentences = try TokenizedText.tokens(of: words).sentences
        #expect(sentences.map(\.tokens.count) == [400, 400, 200])
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: SentenceCase.gaps)
    func `a known gap is still one`(_ example: SentenceCase) {
        withKnownIssue { try #expect(Self.sentences(of: example) == example.sentences) }
    }

    @Test func `sentences carry the number of their paragraph`() throws {
        let text = try TokenizedText.tokens(of: "One. Two.\n\nThree.\n\nFour. Five.")
        #expect(text.sentences.map(\.paragraph) == [0, 0, 1, 2, 2])
    }

    @Test func `a line's end inside a paragraph ends no sentence`() throws {
        #expect(try TokenizedText.tokens(of: "He flew\nto Baghdad.").sentences.count == 1)
    }

    @Test func `only the headline's sentence is the headline`() throws {
        let text = try TokenizedText.tokens(of: "Talks end\n\nTalks ended. They did.", headline: 9)
        #expect(text.sentences.map(\.isHeadline) == [true, false, false])
    }

    @Test func `an empty text has no sentences`() throws {
        #expect(try TokenizedText.tokens(of: "").sentences.isEmpty)
        #expect(try TokenizedText.tokens(of: " \n\n ").sentences.isEmpty)
    }
}
