import Dictionaries
import Testing

@Suite struct TSVTableTests {
    private static func table(_ text: String) throws(DictionaryErrors) -> TSVTable {
        try TSVTable(file: "t.tsv", bytes: Array(text.utf8), expecting: ["a", "b"])
    }

    private static func errors(_ text: String) -> [DictionaryError] {
        do throws(DictionaryErrors) {
            _ = try table(text)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func `comments, empty lines and blanks about values are passed over`() throws {
        let table = try Self.table("# what\n\na\tb\n  \n one \t two\n# more\nthree\tfour five\n")
        #expect(table.rows.map(\.fields) == [["one", "two"], ["three", "four five"]])
        #expect(table.rows.map(\.line) == [5, 7])
    }

    @Test func `line ends of Windows and a last line without an end make no difference`() throws {
        let table = try Self.table("a\tb\r\n1\t2\r\n3\t4")
        #expect(table.rows.map(\.fields) == [["1", "2"], ["3", "4"]])
    }

    @Test func `columns stand in any order and are found by name`() throws {
        let table = try Self.table("b\ta\n1\t2\n")
        #expect(table.column("a") == 1)
        #expect(table.column("b") == 0)
    }

    @Test func `trailing empty fields may be left off, and inner ones are empty`() throws {
        #expect(try Self.table("a\tb\n1\n\t2\n").rows.map(\.fields) == [["1", ""], ["", "2"]])
    }

    @Test func `a sign of number inside a row is no comment`() throws {
        #expect(try Self.table("a\tb\n1\t#2\n").rows.map(\.fields) == [["1", "#2"]])
    }

    @Test func `a file without a line of column names misses them all`() {
        let missing: [DictionaryError] = [
            .missingColumn(file: "t.tsv", column: "a"), .missingColumn(file: "t.tsv", column: "b"),
        ]
        #expect(Self.errors("") == missing)
        #expect(Self.errors("# only words\n\n") == missing)
    }

    @Test func `a row that is too long is refused`() {
        #expect(
            Self.errors("a\tb\n1\t2\t3\n") == [
                .wrongFieldCount(file: "t.tsv", line: 2, found: 3, expected: 2)
            ])
    }

    /// A cut file gives a table or complaints, and whole rows before the cut are read as in the whole.
    @Test func `a file cut at any byte does no harm`() throws {
        let text =
            "# Länder — and “marks”\na\tb\n Österreich \tWien\r\n\n日本\t東京\nCôte d’Ivoire\t\n#\nx\t🏛\n"
        let bytes = Array(text.utf8)
        let whole = try Self.table(text).rows.map(\.fields)
        for end in bytes.indices {
            guard let cut = try? TSVTable(file: "t.tsv", bytes: Array(bytes[..<end]), expecting: ["a", "b"])
            else { continue }
            #expect(cut.rows.dropLast().map(\.fields) == Array(whole.prefix(max(0, cut.rows.count - 1))))
        }
    }
}
