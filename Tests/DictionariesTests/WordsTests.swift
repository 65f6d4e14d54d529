import Dictionaries
import TestSupport
import Testing

/// A row of `words.tsv`: a text, and its words parted by `|`.
struct WordsCase: CustomTestStringConvertible, Sendable {
    let text: String
    let words: String
    var testDescription: String { text }

    static let all = rows("words.tsv")
    static let gaps = rows("words_known_gaps.tsv")

    private static func rows(_ file: String) -> [WordsCase] {
        CaseRows.rows(file, columns: 2).map { WordsCase(text: $0[0], words: $0[1]) }
    }
}

@Suite struct WordsTests {
    @Test func `the rows are found`() { #expect(WordsCase.all.count >= 35) }

    @Test(arguments: WordsCase.all)
    func `a text is cut into words`(_ example: WordsCase) {
        #expect(Words.split(example.text).joined(separator: "|") == example.words)
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: WordsCase.gaps)
    func `a known gap is still one`(_ example: WordsCase) {
        withKnownIssue { #expect(Words.split(example.text).joined(separator: "|") == example.words) }
    }

    @Test(arguments: WordsCase.all)
    func `words and blanks make up the whole text`(_ example: WordsCase) {
        let joined = Words.split(example.text).joined()
        let blanks: Set<Character> = [" ", "\u{A0}"]
        #expect(joined == example.text.filter { !blanks.contains($0) })
    }

    @Test func `an empty text and one of blanks have no words`() {
        #expect(Words.split("").isEmpty)
        #expect(Words.split(" \t\n\u{A0} ").isEmpty)
    }

    @Test func `any bytes are passed through, even those that are no text`() {
        for first in UInt8.min...UInt8.max {
            for second in stride(from: UInt8.min, to: UInt8.max, by: 5) {
                let bytes = [0x61, first, second, 0x62]
                var position = 0
                while let range = Words.next(in: bytes, from: position) {
                    #expect(range.lowerBound >= position && range.upperBound > range.lowerBound)
                    position = range.upperBound
                    if position >= bytes.count { break }
                }
            }
        }
    }
}
