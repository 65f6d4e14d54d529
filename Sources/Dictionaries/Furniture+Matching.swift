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
        /// A bit for each second word, by its key; all of them where a pattern has one word.
        var secondsAtStart: UInt64 = 0
        var secondsElsewhere: UInt64 = 0

        mutating func add(_ row: Furniture.Row) {
            let kind = Furniture.Kinds(row.kind)
            let second = row.keys.count > 1 ? bit(of: row.keys[1]) : .max
            atStart.formUnion(kind)
            secondsAtStart |= second
            guard !row.needsColon, row.match == .anywhere || row.match == .end else { return }
            elsewhere.formUnion(kind)
            secondsElsewhere |= second
        }
    }

    private let filter: KeyFilter
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
                entry.add(row)
                patterns.append(
                    FurniturePattern(
                        kind: Furniture.Kinds(row.kind), match: row.match, needsColon: row.needsColon,
                        keys: keys.count..<keys.count + row.keys.count, row: place))
                keys += row.keys
            }
            entry.patterns = first..<patterns.count
            table.set(key, to: entries.count)
            entries.append(entry)
        }
        filter = KeyFilter(rows.compactMap(\.keys.first))
        (self.table, self.entries, self.patterns, self.keys) = (table, entries, patterns, keys)
    }

    func kinds(in words: ArraySlice<FoldedWord>) -> Furniture.Kinds { kinds(ofLine: words).whole }

    func kinds(inPartsOf words: ArraySlice<FoldedWord>) -> Furniture.Kinds { kinds(ofLine: words).parts }

    func kinds(ofLine words: ArraySlice<FoldedWord>) -> Furniture.LineKinds {
        var kinds = Furniture.LineKinds()
        for index in words.indices where filter.mayContain(words[index].key) {
            let place = table.value(of: words[index].key)
            guard place >= 0 else { continue }
            // A part of a line may end before the next word.
            let second = index + 1 < words.endIndex ? bit(of: words[index + 1].key) : .max
            if entries[place].secondsAtStart & second != 0 {
                kinds.parts.formUnion(entries[place].atStart)
                if index == words.startIndex { kinds.whole.formUnion(entries[place].atStart) }
            }
            if index > words.startIndex, entries[place].secondsElsewhere & second != 0 {
                kinds.inside.formUnion(entries[place].elsewhere)
            }
        }
        kinds.whole.formUnion(kinds.inside)
        return kinds
    }

    /// The place in the file of the first row of a kind that finds its words in a line; nil for none.
    ///
    /// - Parameter startOnly: Whether no row can begin behind the first word.
    func row(
        _ kind: Furniture.Kind, in words: ArraySlice<FoldedWord>, startOnly: Bool, beforeColon: () -> Int?
    ) -> Int? {
        let wanted = Furniture.Kinds(kind)
        var best = Int.max
        for index in startOnly ? words.indices.prefix(1) : words.indices
        where filter.mayContain(words[index].key) {
            let entry = table.value(of: words[index].key)
            guard entry >= 0, mayHold(wanted, entry, in: words, at: index) else { continue }
            for place in entries[entry].patterns where patterns[place].row < best {
                guard patterns[place].kind == wanted, isFound(place, in: words, at: index, beforeColon) else {
                    continue
                }
                best = patterns[place].row
            }
        }
        return best == Int.max ? nil : best
    }

    private func mayHold(
        _ kind: Furniture.Kinds, _ entry: Int, in words: ArraySlice<FoldedWord>, at index: Int
    ) -> Bool {
        let isFirst = index == words.startIndex
        let kinds = isFirst ? entries[entry].atStart : entries[entry].elsewhere
        guard !kinds.isDisjoint(with: kind) else { return false }
        let second = index + 1 < words.endIndex ? bit(of: words[index + 1].key) : .max
        return (isFirst ? entries[entry].secondsAtStart : entries[entry].secondsElsewhere) & second != 0
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

/// One of 64 bits that stands for a word.
@inline(__always)
private func bit(of key: UInt64) -> UInt64 { 1 << (key >> 40 & 63) }
