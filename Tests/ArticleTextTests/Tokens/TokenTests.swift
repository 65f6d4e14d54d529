import ArticleText
import Dictionaries
import Model
import Testing

@Suite struct TokenTests {
    private static func kinds(_ text: String) throws -> String {
        try TokenizedText.tokens(of: text).tokens.map { token in
            switch token.kind {
            case .word: "w"
            case .number: "n"
            case .sign: "s"
            }
        }.joined()
    }

    @Test(arguments: [
        ("Iraq", "w"), ("Iraq.", "ws"), ("2009", "n"), ("8th", "n"), ("3.5", "n"), ("10.05.2024", "n"),
        ("G20", "w"),
        ("Zarif’s", "ww"), ("Zarif's", "ww"), ("leaders'", "ws"), ("U.S.", "w"), ("al-Abadi", "wsw"),
        ("“No”", "sws"),
        ("–", "s"), ("…", "s"), ("北京", "w"), ("Größe", "w"), ("2-3", "nsn"), ("½", "n"),
    ])
    func `a token is a word, a number or a sign`(text: String, kinds: String) throws {
        #expect(try Self.kinds(text) == kinds)
    }

    @Test(arguments: [
        ("Iraq", true, false), ("iraq", false, false), ("IRAQ", true, true), ("UN", true, true),
        ("I", true, false),
        ("U.S.", true, true), ("Élysée", true, false), ("élysée", false, false), ("ÉLYSÉE", true, true),
        ("8th", false, false), ("2009", false, false), ("İstanbul", true, false),
        ("al", false, false), ("McKee", true, false), ("eBay", false, false), ("北京", false, false),
    ])
    func `capitals are seen in any script`(text: String, isCapitalised: Bool, areAllCapitals: Bool) throws {
        let token = try #require(try TokenizedText.tokens(of: text).tokens.first)
        #expect(token.capitalised == isCapitalised)
        #expect(token.allCapitals == areAllCapitals)
    }

    @Test func `a token without a blank before it is glued, the first is not`() throws {
        let tokens = try TokenizedText.tokens(of: "“al-Abadi,” he said").tokens
        #expect(tokens.map(\.glued) == [false, true, true, true, true, true, false, false])
    }

    @Test func `spellings of one word have one number, and a word of no dictionary none`() throws {
        let tokens = try TokenizedText.tokens(of: "Iraq IRAQ iraq Xqzzt Iran").tokens
        #expect(Set(tokens.prefix(3).map(\.word)).count == 1)
        #expect(tokens[3].word == .unknown)
        #expect(tokens[4].word != tokens[0].word)
    }
}

@Suite struct TokenCoverTests {
    @Test func `the articles are found`() { #expect(ArticlesOfTheSet.texts.count >= 60) }

    @Test(arguments: ArticlesOfTheSet.texts.indices)
    func `tokens cover the text in order, all but blanks`(number: Int) throws {
        let text = try TokenizedText.tokens(of: ArticlesOfTheSet.texts[number])
        var position = 0
        for token in text.tokens {
            #expect(token.range.start >= position && token.range.length > 0)
            #expect(
                text.text(TextRange(start: position, end: token.range.start)).allSatisfy { $0.isWhitespace })
            position = token.range.end
        }
        #expect(text.text(TextRange(start: position, end: text.bytes.count)).allSatisfy { $0.isWhitespace })
    }

    @Test(arguments: ArticlesOfTheSet.texts.indices)
    func `sentences take every token once, and their ranges cut whole characters`(number: Int) throws {
        let text = try TokenizedText.tokens(of: ArticlesOfTheSet.texts[number])
        #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
        for sentence in text.sentences {
            let bytes = text.bytes[sentence.range.start..<sentence.range.end]
            #expect(String(validating: bytes, as: UTF8.self) != nil)
            #expect(sentence.range == text.range(ofTokens: sentence.tokens))
        }
        #expect(text.sentences.map(\.paragraph) == text.sentences.map(\.paragraph).sorted())
    }
}
