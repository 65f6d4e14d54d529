/// What the words in the class, id and data names of HTML tell about an element.
///
/// - Note: The facts are rows of `markup.tsv`; what follows from them is decided in `ArticleText`.
package struct MarkupWords: Sendable {
    /// What a row's words mark.
    package enum Kind: String, CaseIterable, Sendable {
        /// Holds the body of an article.
        case content
        /// A part of a live blog.
        case entry
        case headline, subtitle, byline, date, kicker
        case caption, credit
        /// Repeats a sentence of the body.
        case pullquote
        /// The site's, whatever its text.
        case furniture
        case comments
        /// The site's where it is little text or full of links.
        case doubtful
        /// Not shown to readers of the page.
        case hidden
        /// A word after it does not count: `has-sidebar`.
        case modifier
    }

    /// What was found in an element's names: for each kind the line of `markup.tsv`, 0 for none.
    package struct Finding: Sendable {
        private var lines = SIMD16<UInt16>(repeating: 0)

        package init() {}

        /// The row's line in `markup.tsv`; nil where the names have no word of this kind.
        package subscript(kind: Kind) -> Int? {
            let line = lines[kind.place]
            return line == 0 ? nil : Int(line)
        }

        package var isEmpty: Bool { lines == SIMD16(repeating: 0) }

        /// The first row of a kind counts.
        mutating func add(_ kind: Kind, line: UInt16) {
            if lines[kind.place] == 0 { lines[kind.place] = line }
        }
    }

    private var hashes: [UInt64]
    private var found: [(kind: Kind, line: UInt16)]
    private let slots: Int
    private let longest: Int

    package struct Row: Sendable {
        let kind: Kind
        let words: [String]
        let line: Int
    }

    package init(rows: [Row]) {
        slots = max(64, rows.count * 4)
        longest = rows.map(\.words.count).max() ?? 0
        hashes = Array(repeating: 0, count: slots)
        found = Array(repeating: (.doubtful, 0), count: slots)
        for row in rows {
            var hash = WordHash()
            for word in row.words { hash.append(word.utf8) }
            var slot = Int(hash.value % UInt64(slots))
            while hashes[slot] != 0, hashes[slot] != hash.value { slot = (slot + 1) % slots }
            guard hashes[slot] == 0 else { continue }
            hashes[slot] = hash.value
            found[slot] = (row.kind, UInt16(clamping: row.line))
        }
    }

    private func row(_ hash: UInt64) -> (kind: Kind, line: UInt16)? {
        var slot = Int(hash % UInt64(slots))
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return found[slot] }
            slot = (slot + 1) % slots
        }
        return nil
    }

    /// Adds what the names in an attribute's value tell.
    ///
    /// - Parameter names: As mark-up has them, parted by blanks: `td-post-content articleBody`.
    package func read(_ names: ArraySlice<UInt8>, into finding: inout Finding) {
        var words: [Range<Int>] = []
        words.reserveCapacity(8)
        var reader = NameWordsReader(names)
        while let (word, startsName) = reader.next() {
            if startsName, !words.isEmpty {
                read(words, of: names, into: &finding)
                words.removeAll(keepingCapacity: true)
            }
            words.append(word)
        }
        read(words, of: names, into: &finding)
    }

    private func read(_ words: [Range<Int>], of names: ArraySlice<UInt8>, into finding: inout Finding) {
        var isModified = false
        for start in words.indices {
            var hash = WordHash()
            var nextIsModified = false
            for end in start..<min(words.count, start + longest) {
                hash.append(names[words[end]])
                guard let row = row(hash.value) else { continue }
                if row.kind == .modifier {
                    nextIsModified = true
                } else if !isModified {
                    finding.add(row.kind, line: row.line)
                }
            }
            isModified = nextIsModified
        }
    }
}

extension MarkupWords.Kind {
    /// Its place among the lines of a finding.
    fileprivate var place: Int {
        switch self {
        case .content: 0
        case .entry: 1
        case .headline: 2
        case .subtitle: 3
        case .byline: 4
        case .date: 5
        case .kicker: 6
        case .caption: 7
        case .credit: 8
        case .pullquote: 9
        case .furniture: 10
        case .comments: 11
        case .doubtful: 12
        case .hidden: 13
        case .modifier: 14
        }
    }
}
