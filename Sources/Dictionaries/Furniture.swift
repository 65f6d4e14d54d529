/// The words by which a site's furniture is known: what a page prints around an article.
///
/// - Note: The facts are rows of `furniture.tsv`; which rule takes a line away is decided in `ArticleText`.
package struct Furniture: Sendable {
    /// What a row's words mark.
    package enum Kind: String, CaseIterable, Sendable {
        /// The heading of a box inside the page; the article may go on after it.
        case box
        /// The heading of a list that, where it is long, ends the page: most read, read next.
        case list
        /// The heading after which nothing is the article's: readers' comments.
        case tail
        /// A line of furniture.
        case line
        /// A word of menus and share bars.
        case item
        /// The name of a part of a paper, as printed above a headline.
        case section
        /// A word before an author's name.
        case byline
        /// A word before a report's source or editor.
        case desk
        /// A word of bylines that name no person.
        case role
        /// A word before the date of publication.
        case published
        /// A word before the date of a later change.
        case updated
        /// A word before the maker of a picture.
        case credit
        /// A word before a picture's caption.
        case caption
        /// The last word of an agency's report.
        case ending
        /// A word of a class or id by which HTML marks furniture.
        case htmlClass = "class"
    }

    /// Where in a line the words stand.
    package enum Match: String, CaseIterable, Sendable {
        case whole, start, end, anywhere
    }

    /// One way to know a piece of furniture.
    package struct Row: Sendable {
        package let kind: Kind
        package let match: Match
        package let words: [String]
        /// The words count only before the line's first colon: `Next week:` is furniture, `Next week` is not.
        package let needsColon: Bool
        package let example: String
        /// Where the row stands in `furniture.tsv`.
        package let line: Int
    }

    package let rows: [Row]
    /// The rows of a kind by the first of their words, so that a line meets only rows that share a word with
    /// it.
    private let rowsByWord: [Kind: [String: [Row]]]

    package init(rows: [Row]) {
        self.rows = rows
        rowsByWord = Dictionary(grouping: rows, by: \.kind).mapValues { rows in
            Dictionary(grouping: rows) { $0.words.first ?? "" }
        }
    }

    /// The row of a kind that finds its words in a line; of several the first in the file.
    ///
    /// - Parameter words: The line's folded words; numbers at its end are passed over (`Comments (3)`).
    /// - Parameter wordsBeforeColon: The folded words before the line's first colon; nil without one.
    package func row(_ kind: Kind, in words: [String], wordsBeforeColon: [String]? = nil) -> Row? {
        guard let table = rowsByWord[kind] else { return nil }
        var best: Row?
        for (index, word) in words.enumerated() {
            for row in table[word] ?? [] where row.line < best?.line ?? .max {
                if row.isFound(in: words, at: index, wordsBeforeColon: wordsBeforeColon) { best = row }
            }
        }
        return best
    }

    /// The same for a line as printed.
    package func row(_ kind: Kind, in text: String) -> Row? {
        row(kind, in: foldedWords(text), wordsBeforeColon: Self.wordsBeforeColon(text))
    }

    /// The folded words before the first colon of a line; nil for a line without one.
    package static func wordsBeforeColon(_ text: String) -> [String]? {
        text.firstIndex(of: ":").map { foldedWords(text[..<$0]) }
    }
}

extension Furniture.Row {
    /// Whether the row's words stand in a line from the word `index` on, where its match wants them.
    func isFound(in line: [String], at index: Int, wordsBeforeColon: [String]?) -> Bool {
        if needsColon { return index == 0 && wordsBeforeColon == words }
        guard line[index...].starts(with: words) else { return false }
        switch match {
        case .start: return index == 0
        case .end: return index + words.count == line.count
        case .whole: return index == 0 && line.dropFirst(words.count).allSatisfy(\.isNumber)
        case .anywhere: return true
        }
    }

    /// Whether the row finds its own example.
    var findsExample: Bool {
        let line = foldedWords(example)
        let before = Furniture.wordsBeforeColon(example)
        return line.indices.contains { isFound(in: line, at: $0, wordsBeforeColon: before) }
    }
}

extension String {
    fileprivate var isNumber: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
