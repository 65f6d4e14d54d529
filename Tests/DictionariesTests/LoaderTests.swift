import Dictionaries
import Testing

@Suite struct LoaderTests {
    private static let countries = "code\talpha3\tname\tofficial_name\tcapital\tlatitude\tlongitude\n"

    @Test func `a good folder is no complaint`() throws {
        #expect(try Arcadia.complaints([:]).isEmpty)
    }

    @Test func `a column that is not there is missed`() throws {
        #expect(
            try Arcadia.complaints("people.tsv", "name\taliases\tcountry\torganization\tnote\n")
                == [.missingColumn(file: "people.tsv", column: "gender")])
    }

    @Test func `an unknown column is told with the nearest one`() throws {
        #expect(
            try Arcadia.complaints("offices.tsv", "title\trank\tsector\tcountry\tnotes\n") == [
                .missingColumn(file: "offices.tsv", column: "note"),
                .unknownColumn(file: "offices.tsv", column: "notes", nearest: "note"),
            ])
    }

    @Test func `a row with too many fields is refused`() throws {
        #expect(
            try Arcadia.complaints("abbreviations.tsv", "# short forms\nword\nMr\nDr\tDoctor\n")
                == [.wrongFieldCount(file: "abbreviations.tsv", line: 4, found: 2, expected: 1)])
    }

    @Test func `a file that is no UTF-8 is refused by line`() throws {
        let bytes = Array("word\nMr\n".utf8) + [0xC3, 0x28, 0x0A] + Array("Dr\n".utf8) + [0xFF]
        #expect(
            try Arcadia.complaints(["abbreviations.tsv": bytes]) == [
                .notUTF8(file: "abbreviations.tsv", line: 3), .notUTF8(file: "abbreviations.tsv", line: 5),
            ])
    }

    @Test func `a country without a code of two letters is refused`() throws {
        let complaints = try Arcadia.complaints(
            "countries.tsv", Arcadia.files["countries.tsv", default: ""] + "X1\tXON\tOne\tOne\t\t0\t0\n")
        #expect(
            complaints == [
                .unknownValue(file: "countries.tsv", line: 4, column: "code", value: "X1", nearest: nil)
            ])
    }

    @Test func `a place in a country that is none is refused`() throws {
        let header = "name\tcountry\tkind\tlatitude\tlongitude\taliases\tnote\n"
        #expect(
            try Arcadia.complaints("places.tsv", header + "Atlantis\tXZ\tcity\t0\t0\t\t\n")
                == [.unknownValue(file: "places.tsv", line: 2, column: "country", value: "XZ", nearest: nil)])
    }

    @Test func `a country's name of an unknown kind is refused`() throws {
        #expect(
            try Arcadia.complaints(
                "country_names.tsv", "name\tcode\tkind\tmatch\tnote\nArcady\tXA\tnick\tany\t\n")
                == [
                    .unknownValue(
                        file: "country_names.tsv", line: 2, column: "kind", value: "nick", nearest: nil)
                ])
    }

    @Test func `a kind of name spelling that is none is told with the nearest one`() throws {
        #expect(
            try Arcadia.complaints("name_spellings.tsv", "kind\tfrom\tto\tnote\nendnig\teh\ta\t\n") == [
                .unknownValue(
                    file: "name_spellings.tsv", line: 2, column: "kind", value: "endnig", nearest: "ending")
            ])
    }

    @Test func `a synonym of an office that is none is told with the nearest one`() throws {
        #expect(
            try Arcadia.complaints("office_synonyms.tsv", "group\ttitle\nhead\tpresidnet\n") == [
                .unknownValue(
                    file: "office_synonyms.tsv", line: 2, column: "title", value: "presidnet",
                    nearest: "president")
            ])
    }

    @Test func `a folder that is not there is named`() {
        #expect(throws: DictionaryErrors([.missingFolder(searched: ["/there/is/no/such/folder"])])) {
            try Dictionaries(folders: ["/there/is/no/such/folder"])
        }
    }

    @Test func `a file that is in no folder is named`() throws {
        #expect(
            try Arcadia.complaints(["rules.tsv": nil])
                == [.unreadableFile(file: "rules.tsv", reason: "is in no dictionary folder")])
    }

    @Test func `complaints about rows are told all at once`() throws {
        let complaints = try Arcadia.complaints([
            "countries.tsv": Array(
                (Arcadia.files["countries.tsv", default: ""] + "?\tXON\tOne\tOne\t\t0\t0\n").utf8),
            "rules.tsv": Array(
                Arcadia.rules(Arcadia.rule(kind: "vist"), Arcadia.rule(id: "b", status: "tens")).utf8),
        ])
        #expect(complaints.count == 3)
    }
}
