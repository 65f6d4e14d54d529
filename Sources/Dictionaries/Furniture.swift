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
        /// A word before the subjects under which a page is filed.
        case tags
    }

    /// Where in a line the words stand.
    package enum Match: String, CaseIterable, Sendable {
        case whole, start, end, anywhere
    }

    /// One way to know a piece of furniture.
    ///
    /// A class, though nothing in it changes: rows are asked for many times a page.
    package final class Row: Sendable {
        package let kind: Kind
        package let match: Match
        package let words: [String]
        /// The words count only before the line's first colon: `Next week:` is furniture, `Next week` is not.
        package let needsColon: Bool
        package let example: String
        /// Where the row stands in `furniture.tsv`.
        package let line: Int
        let keys: [UInt64]

        package init(
            kind: Kind, match: Match, words: String, needsColon: Bool, example: String, line: Int
        ) {
            (self.kind, self.match, self.needsColon) = (kind, match, needsColon)
            (self.example, self.line) = (example, line)
            self.words = foldedWords(words)
            keys = FoldedWord.words(in: words).map(\.key)
        }
    }

    package let rows: [Row]
    private let index: FurnitureIndex

    package init(rows: [Row]) {
        self.rows = rows
        index = FurnitureIndex(rows: rows)
    }

    /// The kinds of which a line may hold a row, by the first words of the rows: a quick no to most questions.
    package func kinds(in words: ArraySlice<FoldedWord>) -> Kinds { index.kinds(in: words) }

    /// Both at once.
    package func kinds(ofLine words: ArraySlice<FoldedWord>) -> LineKinds { index.kinds(ofLine: words) }

    /// The kinds of which any part of a line may hold a row, wherever the part begins.
    package func kinds(inPartsOf words: ArraySlice<FoldedWord>) -> Kinds { index.kinds(inPartsOf: words) }

    /// The row of a kind that finds its words in a line; of several the first in the file.
    ///
    /// - Parameter words: The line's folded words; numbers at its end are passed over (`Comments (3)`).
    /// - Parameter kinds: The kinds of the line where they are known.
    /// - Parameter beforeColon: How many of them stand before the line's first colon; nil without one.
    package func row(
        _ kind: Kind, in words: ArraySlice<FoldedWord>, of kinds: LineKinds? = nil,
        beforeColon: @autoclosure () -> Int? = nil
    ) -> Row? {
        let startOnly = kinds.map { !$0.inside.contains(kind) } ?? false
        return index.row(kind, in: words, startOnly: startOnly, beforeColon: beforeColon).map { rows[$0] }
    }

    /// The same for a line as printed.
    package func row(_ kind: Kind, in text: String) -> Row? {
        let bytes = Array(text.utf8)
        let words = FoldedWord.words(in: bytes[...])
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        return row(kind, in: words[...], beforeColon: colon.map { end in words.count { $0.end <= end } })
    }

    /// The same for words that are folded.
    package func row(_ kind: Kind, in words: [String]) -> Row? {
        row(kind, in: words.joined(separator: " "))
    }
}
