import Dictionaries
import Testing

/// The sentences that an editor of dictionaries reads, word for word.
@Suite struct ComplaintWordsTests {
    @Test(arguments: [
        (DictionaryError.unreadableFile(file: "a.tsv", reason: "can't be opened"), "a.tsv: can't be opened"),
        (.missingFolder(searched: ["x", "y"]), "no dictionaries here: x, y"),
        (.notUTF8(file: "a.tsv", line: 3), "a.tsv:3: not UTF-8"),
        (.missingColumn(file: "a.tsv", column: "name"), "a.tsv: the column \"name\" is missing"),
        (.unknownColumn(file: "a.tsv", column: "x", nearest: nil), "a.tsv: there is no column \"x\""),
        (
            .unknownColumn(file: "a.tsv", column: "nmae", nearest: "name"),
            "a.tsv: there is no column \"nmae\"; did you mean \"name\"?"
        ),
        (
            .wrongFieldCount(file: "a.tsv", line: 4, found: 3, expected: 2),
            "a.tsv:4: 3 fields where there are 2 columns"
        ),
        (.emptyField(file: "a.tsv", line: 5, column: "id"), "a.tsv:5: \"id\" is empty"),
        (
            .unknownValue(file: "a.tsv", line: 6, column: "kind", value: "vist", nearest: "visit"),
            "a.tsv:6: \"vist\" is no kind; did you mean \"visit\"?"
        ),
        (
            .repeatedIdentifier(file: "a.tsv", line: 7, value: "go", firstLine: 2),
            "a.tsv:7: \"go\" stands in line 2 already"
        ),
        (
            .badPattern(file: "a.tsv", line: 8, pattern: "(a", reason: "a round bracket is not closed"),
            "a.tsv:8: the pattern \"(a\" can't be read: a round bracket is not closed"
        ),
    ])
    func `a complaint says where, what and the remedy`(error: DictionaryError, words: String) {
        #expect(error.description == words)
    }

    @Test func `several complaints stand on a line each`() {
        let errors = DictionaryErrors([.notUTF8(file: "a.tsv", line: 1), .notUTF8(file: "b.tsv", line: 2)])
        #expect(errors.description == "a.tsv:1: not UTF-8\nb.tsv:2: not UTF-8")
    }
}
