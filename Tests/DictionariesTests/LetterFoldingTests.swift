import Dictionaries
import TestDictionaries
import TestSupport
import Testing

/// A row of two words or names that a dictionary must, or must not, take for the same.
struct PairCase: CustomTestStringConvertible, Sendable {
    let left: String
    let right: String
    let same: Bool
    var testDescription: String { "\(left) \(same ? "=" : "≠") \(right)" }

    static func rows(_ file: String) -> [PairCase] {
        CaseRows.rows(file, columns: 3).map { PairCase(left: $0[0], right: $0[1], same: $0[2] == "same") }
    }
}

@Suite struct LetterFoldingTests {
    private static let cases = PairCase.rows("letters.tsv")

    @Test func `the rows are found`() {
        #expect(Self.cases.filter(\.same).count >= 30)
        #expect(Self.cases.filter { !$0.same }.count >= 30)
    }

    @Test(arguments: cases)
    func `spellings of one word fold alike, and those of two don't`(_ example: PairCase) throws {
        let folding = try RealDictionaries.load().vocabulary.folding
        #expect((folding.folded(example.left) == folding.folded(example.right)) == example.same)
    }

    @Test(arguments: cases)
    func `folding what is folded changes nothing`(_ example: PairCase) throws {
        let folding = try RealDictionaries.load().vocabulary.folding
        for word in [example.left, example.right] {
            let folded = folding.folded(word)
            #expect(folding.folded(folded) == folded)
        }
    }
}
