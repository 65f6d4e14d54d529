import Mentions
import TestSupport
import Testing

/// A row of `found.tsv` or `not_found.tsv`: a sentence and a mention that it has, or must not have.
struct MentionCase: CustomTestStringConvertible, Sendable {
    let sentence: String
    let kind: String
    let text: String
    /// `*` where any will do.
    let value: String
    var testDescription: String { "\(kind) \(text): \(sentence)" }

    static func rows(_ file: String) -> [MentionCase] {
        CaseRows.rows(file, columns: 4)
            .map { MentionCase(sentence: $0[0], kind: $0[1], text: $0[2], value: $0[3]) }
    }

    func isFound() throws -> Bool {
        try ReadSentence(sentence).found.contains {
            $0.kind == kind && $0.text == text && (value == "*" || $0.value == value)
        }
    }

    /// Whether a mention of the kind has all the words among its own; `*` is any mention of the kind.
    func isTouched() throws -> Bool {
        try ReadSentence(sentence).found.contains {
            $0.kind == kind && (text == "*" || $0.text.contains(text))
        }
    }
}

@Suite struct MentionTests {
    private static let found = MentionCase.rows("found.tsv")
    private static let notFound = MentionCase.rows("not_found.tsv")
    private static let gaps = MentionCase.rows("known_gaps.tsv")

    @Test func `the rows are found`() {
        #expect(Self.found.count >= 60)
        #expect(Self.notFound.count >= 50)
    }

    @Test(arguments: found)
    func `a mention is found with what stands around it`(_ example: MentionCase) throws {
        let sentence = try ReadSentence(example.sentence)
        #expect(try example.isFound(), "found: \(sentence.found)")
    }

    @Test(arguments: notFound)
    func `what is no such mention is not found`(_ example: MentionCase) throws {
        let sentence = try ReadSentence(example.sentence)
        #expect(try !example.isTouched(), "found: \(sentence.found)")
    }

    /// When one of these starts to work it belongs among the cases. A kind with `not ` before it must not be
    /// found.
    @Test(arguments: gaps)
    func `a known gap is still one`(_ example: MentionCase) {
        withKnownIssue {
            guard example.kind.hasPrefix("not ") else {
                try #expect(example.isFound())
                return
            }
            let absent = MentionCase(
                sentence: example.sentence, kind: String(example.kind.dropFirst(4)), text: example.text,
                value: "")
            try #expect(!absent.isTouched())
        }
    }

    /// Nothing stands before the first word of an article, where a preposition is looked for.
    @Test func `an article may begin with a name that is a city's and a usual word`() async {
        await #expect(processExitsWith: .success) {
            for text in ["Nancy Pelosi spoke.", "Nice is a city.", "Victoria"] { _ = try ReadSentence(text) }
        }
    }

    @Test(arguments: found + notFound)
    func `mentions stand in the order of the text and never overlap`(_ example: MentionCase) throws {
        let mentions = try ReadSentence(example.sentence).mentions
        for (left, right) in zip(mentions, mentions.dropFirst()) {
            #expect(!left.tokens.isEmpty && left.tokens.upperBound <= right.tokens.lowerBound)
        }
    }
}
