import ArticleText
import TestDictionaries
import TestSupport
import Testing

@Suite struct LanguageTests {
    @Test func `there are ten sentences of each language and more`() {
        let counts = Dictionary(grouping: LanguageCase.sentences, by: \.language).mapValues(\.count)
        #expect(counts.count >= 22)
        #expect(counts.values.allSatisfy { $0 >= 10 })
    }

    @Test func `of texts of two hundred letters ninety-nine in a hundred are told`() throws {
        let wrong = try LanguageCase.texts.filter { try $0.found() != $0.language }
        #expect(LanguageCase.texts.count > 150)
        #expect(wrong.count * 100 <= LanguageCase.texts.count, "\(wrong.map(\.testDescription))")
    }

    @Test func `no sentence is taken for one of another language`() throws {
        let wrong = try LanguageCase.sentences.filter { try ![nil, $0.language].contains($0.found()) }
        #expect(wrong.map(\.testDescription) == [])
    }

    @Test func `of single sentences nine in ten are told`() throws {
        let open = try LanguageCase.sentences.filter { try $0.found() == nil }
        #expect(open.count * 10 <= LanguageCase.sentences.count, "\(open.map(\.testDescription))")
    }

    @Test(arguments: LanguageCase.headlines)
    func `a headline is told, or left open where it says too little`(_ example: LanguageCase) throws {
        #expect(try example.found() == example.language)
    }

    @Test(arguments: CaseRows.rows("given.tsv", columns: 3))
    func `what the bearer says wins where the text allows it`(_ row: [String]) throws {
        let finding = try LanguageCase.finder().finding(in: row[1], given: row[0])
        #expect(finding.language ?? "" == row[2])
    }

    @Test func `only the beginning of a text is looked at`() throws {
        let (english, french) = (try #require(text(of: "en")), try #require(text(of: "fr")))
        let long = String(repeating: english + " ", count: 30) + String(repeating: french + " ", count: 300)
        #expect(try LanguageCase.finder().finding(in: long, given: nil).language == "en")
    }

    /// A cut at any byte of the limit may fall into a character.
    @Test(arguments: 0..<8)
    func `a text that is cut in a character is told all the same`(shift: Int) throws {
        let persian = try #require(text(of: "fa"))
        let long = String(repeating: "-", count: shift) + String(repeating: persian + " ", count: 30)
        #expect(try LanguageCase.finder().finding(in: long, given: nil).language == "fa")
    }

    @Test func `English is read, and what may be English; nothing else is`() throws {
        let finder = try LanguageCase.finder()
        for (text, isReadable) in [
            ("Pezeshkian, Araghchi", true), ("", true), ("بغداد", false), ("大使", false),
            (try #require(text(of: "en")), true), (try #require(text(of: "fr")), false),
            (try #require(text(of: "ar")), false),
        ] {
            #expect(finder.finding(in: text, given: nil).isReadable == isReadable, "\(text)")
        }
    }

    /// What is read in vain costs a little time, what is left unread is lost.
    @Test(arguments: CaseRows.rows("read.tsv", columns: 3))
    func `a short text goes unread only where another language leads clearly`(_ row: [String]) throws {
        let given = row[2].isEmpty ? nil : row[2]
        #expect(try LanguageCase.finder().finding(in: row[1], given: given).isReadable == (row[0] == "yes"))
    }

    private func text(of language: String) -> String? {
        LanguageCase.texts.first { $0.language == language }?.text
    }
}
