extension Furniture.Row {
    /// Whether the row finds its own example.
    var findsExample: Bool { Furniture(rows: [self]).row(kind, in: example) != nil }
}

/// What a row's words must be and where they must stand.
private struct FurniturePattern: Sendable {
    let kind: Furniture.Kinds
    let match: Furniture.Match
    let needsColon: Bool
    /// Where its keys stand among the keys of all patterns.
    let keys: Range<Int>
    /// Its row's place in the file.
    let row: Int
}

/// The rows of `furniture.tsv` by their first words.
///
/// A class, though nothing in it changes: it is handed on many times a page, and a copy must cost one count.
final class FurnitureIndex: Sendable {
    /// The patterns that begin with a word.
    private struct Entry: Sendable {
        var atStart = Furniture.Kinds()
        var elsewhere = Furniture.Kinds()
        var patterns = 0..<0
        /// A bit for each second word, by its key; all of them for an entry with a pattern of one word.
        var seconds: UInt64 = 0
    }

    private let table: KeyTable
    private let entries: [Entry]
    /// Those of one first word side by side, in the order of the file.
    private let patterns: [FurniturePattern]
    private let keys: [UInt64]

    init(rows: [Furniture.Row]) {
        var (table, entries) = (KeyTable(), [Entry]())
        var (patterns, keys) = ([FurniturePattern](), [UInt64]())
        let places = rows.indices.filter { !rows[$0].keys.isEmpty }
        for (key, group) in Dictionary(grouping: places, by: { rows[$0].keys[0] }).sorted(by: {
            $0.key < $1.key
        }) {
            var entry = Entry()
            let first = patterns.count
            for place in group.sorted() {
                let row = rows[place]
                let kind = Furniture.Kinds(row.kind)
                entry.atStart.formUnion(kind)
                entry.seconds |= row.keys.count > 1 ? Self.bit(of: row.keys[1]) : .max
                let isFree = !row.needsColon && (row.match == .anywhere || row.match == .end)
                if isFree { entry.elsewhere.formUnion(kind) }
                patterns.append(
                    FurniturePattern(
                        kind: kind, match: row.match, needsColon: row.needsColon,
                        keys: keys.count..<keys.count + row.keys.count, row: place))
                keys += row.keys
            }
            entry.patterns = first..<patterns.count
            table.set(key, to: entries.count)
            entries.append(entry)
        }
        (self.table, self.entries, self.patterns, self.keys) = (table, entries, patterns, keys)
    }

    func kinds(in words: ArraySlice<FoldedWord>) -> Furniture.Kinds { kinds(ofLine: words).whole }

    func kinds(inPartsOf words: ArraySlice<FoldedWord>) -> Furniture.Kinds { kinds(ofLine: words).parts }

    func kinds(ofLine words: ArraySlice<FoldedWord>) -> Furniture.LineKinds {
        var kinds = Furniture.LineKinds()
        for index in words.indices {
            let place = table.value(of: words[index].key)
            guard place >= 0, mayGoOn(place, with: words, behind: index) else { continue }
            let isFirst = index == words.startIndex
            kinds.whole.formUnion(isFirst ? entries[place].atStart : entries[place].elsewhere)
            kinds.parts.formUnion(entries[place].atStart)
        }
        return kinds
    }

    /// Whether a pattern of an entry may go on with the word behind the first; a part may end before that word.
    @inline(__always)
    private func mayGoOn(_ entry: Int, with words: ArraySlice<FoldedWord>, behind index: Int) -> Bool {
        index + 1 == words.endIndex || entries[entry].seconds & Self.bit(of: words[index + 1].key) != 0
    }

    @inline(__always)
    private static func bit(of key: UInt64) -> UInt64 { 1 << (key >> 40 & 63) }

    /// The place in the file of the first row of a kind that finds its words in a line; nil for none.
    func row(_ kind: Furniture.Kind, in words: ArraySlice<FoldedWord>, beforeColon: () -> Int?) -> Int? {
        let wanted = Furniture.Kinds(kind)
        var best = Int.max
        for index in words.indices {
            let entry = table.value(of: words[index].key)
            guard entry >= 0 else { continue }
            let isFirst = index == words.startIndex
            let kinds = isFirst ? entries[entry].atStart : entries[entry].elsewhere
            guard !kinds.isDisjoint(with: wanted), mayGoOn(entry, with: words, behind: index) else {
                continue
            }
            for place in entries[entry].patterns where patterns[place].row < best {
                guard patterns[place].kind == wanted, isFound(place, in: words, at: index, beforeColon) else {
                    continue
                }
                best = patterns[place].row
            }
        }
        return best == Int.max ? nil : best
    }

    /// Whether a pattern's words stand in a line from the word `index` on, where its match wants them.
    private func isFound(
        _ place: Int, in line: ArraySlice<FoldedWord>, at index: Int, _ beforeColon: () -> Int?
    ) -> Bool {
        let range = patterns[place].keys
        let isFirst = index == line.startIndex
        guard line.endIndex - index >= range.count else { return false }
        // The first word is known to be the same.
        for offset in 1..<max(1, range.count)
        where line[index + offset].key != keys[range.lowerBound + offset] {
            return false
        }
        if patterns[place].needsColon { return isFirst && beforeColon() == range.count }
        switch patterns[place].match {
        case .start: return isFirst
        case .end: return index + range.count == line.endIndex
        case .whole: return isFirst && line.dropFirst(range.count).allSatisfy(\.isNumber)
        case .anywhere: return true
        }
    }
}
