import ArticleText
import Dictionaries
import Model

/// The dictionaries laid over one article's tokens: the questions that all finders ask.
struct TokenReading {
    let text: ArticleTokens
    let dictionaries: Dictionaries
    /// The end of the sentence that is being read.
    var end: Int
    /// The sentence's first token.
    var start: Int

    func token(_ position: Int) -> Token? {
        position >= start && position < end ? text.tokens[position] : nil
    }

    func word(_ position: Int) -> WordID {
        position >= start && position < end ? text.tokens[position].word : .unknown
    }

    func isSign(_ position: Int, _ scalar: Unicode.Scalar) -> Bool {
        token(position)?.isSign(scalar) ?? false
    }

    func isWord(_ position: Int) -> Bool { token(position)?.isWord ?? false }

    func isCapitalised(_ position: Int) -> Bool {
        token(position).map { $0.isWord && $0.capitalised } ?? false
    }

    func isGlued(_ position: Int) -> Bool { token(position)?.glued ?? false }

    func isPossessiveMark(_ position: Int) -> Bool {
        guard let token = token(position), token.glued else { return false }
        let spelling = text.text(token.range)
        return spelling == "'s" || spelling == "’s" || spelling == "’S" || spelling == "'S"
            || (isApostrophe(position) && !isCapitalised(position + 1) && text.tokens[position - 1].isWord
                && text.text(ofToken: position - 1).hasSuffix("s"))
    }

    func isApostrophe(_ position: Int) -> Bool {
        isSign(position, "'") || isSign(position, "’") || isSign(position, "‘")
    }

    /// The longest phrase at a position of the sentence; nil before its start.
    func match<Value>(_ trie: PhraseTrie<Value>, _ position: Int) -> (length: Int, values: [Value])? {
        guard position >= start else { return nil }
        return trie.longestMatch(at: position, count: end) { text.tokens[$0].word }
    }

    func matches(class name: String, _ position: Int) -> Int? {
        guard let trie = dictionaries.classes.trie(name) else { return nil }
        return match(trie, position)?.length
    }

    func spelling(_ range: Range<Int>) -> String { text.text(ofTokens: range) }

    /// A name of a state at a position, exact spellings checked; the longest.
    func country(at position: Int) -> (name: CountryTable.Name, length: Int)? {
        var best: (CountryTable.Name, Int)?
        dictionaries.countries.names.eachMatch(
            at: position, count: end, word: { text.tokens[$0].word }
        ) { length, names in
            let printed = spelling(position..<position + length)
            for name in names where accepts(name, printed: printed) { best = (name, length) }
        }
        return best.map { ($0.0, $0.1) }
    }

    private func accepts(_ name: CountryTable.Name, printed: String) -> Bool {
        guard let exact = name.exact else {
            return printed.unicodeScalars.first?.properties.isUppercase ?? false
        }
        return printed == exact || (exact.utf8.count > 3 && printed == exact.uppercased())
    }

    /// A place at a position; every word of its name is capitalised save small ones.
    func place(at position: Int) -> (place: Int, length: Int)? {
        guard isCapitalised(position), let match = match(dictionaries.places.names, position),
            let place = match.values.first
        else { return nil }
        return (place, match.length)
    }

    func organization(at position: Int) -> (organization: Int, length: Int)? {
        guard let match = match(dictionaries.organizations.names, position),
            let organization = match.values.first
        else { return nil }
        let printed = spelling(position..<position + match.length)
        let name = dictionaries.organizations.organizations[organization]
        let acronym = name.short == name.short.uppercased() && match.length == 1
        guard
            acronym
                ? printed == printed.uppercased() || printed == name.name || printed == name.short
                : isCapitalised(position)
        else { return nil }
        return (organization, match.length)
    }
}
