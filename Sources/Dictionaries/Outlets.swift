package import Model

/// Publications and agencies, and what their names tell.
package struct Outlets: Sendable {
    /// What a row of `outlets.tsv` names.
    package enum Kind: String, CaseIterable, Sendable {
        /// A publication.
        case outlet
        /// An agency, whose reports others print: it is a page's outlet only where it is the page's masthead.
        case agency
        /// A word by which a name is known as a publication's: Herald, Gazette.
        case word
        /// A time zone that tells in which order a page writes day and month.
        case zone
    }

    /// Which of day and month stands first where a date is all numbers.
    package enum DateOrder: String, CaseIterable, Sendable {
        case dayFirst = "day"
        case monthFirst = "month"
    }

    /// One name.
    package struct Row: Sendable {
        package let name: String
        package let kind: Kind
        package let country: CountryCode?
        package let dateOrder: DateOrder?
    }

    private let rows: [Row]
    private let names: OutletNames
    /// Publications by their words without blanks, with and without an article before them.
    private let rowsByJoinedName: [String: Row]
    /// The words of publications' names, in the order of the alphabet.
    private let nameWords: [[UInt8]]

    package init(rows: [Row]) {
        self.rows = rows
        names = OutletNames(rows: rows)
        let joined = rows.filter { $0.kind == .outlet }.flatMap { row in
            let words = foldedWords(row.name)
            let bare = words.first == "the" ? words.dropFirst().joined() : words.joined()
            return [(words.joined(), row), (bare, row)]
        }
        rowsByJoinedName = Dictionary(joined, uniquingKeysWith: { first, _ in first })
        let words = rows.filter { $0.kind == .word }.map { foldedWords($0.name).joined() }
        nameWords = words.filter { $0.utf8.count >= 4 }.sorted().map { Array($0.utf8) }
    }

    /// The row whose name is exactly this, case and punctuation aside.
    package func row(_ kind: Kind, named words: ArraySlice<FoldedWord>) -> Row? {
        let position = names.position(kind, named: words)
        return position < 0 ? nil : rows[position]
    }

    /// The row whose name is exactly this, case and punctuation aside.
    package func row(_ kind: Kind, named name: some StringProtocol) -> Row? {
        row(kind, named: FoldedWord.words(in: name)[...])
    }

    /// The publication whose name without blanks is this.
    func row(joined name: String) -> Row? { rowsByJoinedName[name] }

    /// Whether one of the words is a publication's: Herald, Gazette.
    package func hasOutletWord(_ words: ArraySlice<FoldedWord>) -> Bool {
        words.indices.contains { names.position(.word, named: words[$0..<$0 + 1]) >= 0 }
    }

    /// Whether one word is a publication's name by its end: `PEJOURNAL`, `Yemenpress`.
    package func isOutletName(_ name: String) -> Bool {
        let words = foldedWords(name)
        guard words.count == 1, let word = words.first else {
            return hasOutletWord(FoldedWord.words(in: name)[...])
        }
        let letters = Array(word.utf8)
        return nameWords.contains { letters.last == $0.last && letters.suffix($0.count).elementsEqual($0) }
    }
}
