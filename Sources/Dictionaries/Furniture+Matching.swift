extension Furniture.Row {
    /// Whether the row's words stand in a line from the word `index` on, where its match wants them.
    func isFound(in line: ArraySlice<FoldedWord>, at index: Int, beforeColon: () -> Int?) -> Bool {
        let isFirst = index == line.startIndex
        if needsColon, !isFirst || beforeColon() != keys.count { return false }
        guard line.endIndex - index >= keys.count else { return false }
        for (offset, key) in keys.enumerated() where line[index + offset].key != key { return false }
        if needsColon { return true }
        switch match {
        case .start: return isFirst
        case .end: return index + keys.count == line.endIndex
        case .whole: return isFirst && line.dropFirst(keys.count).allSatisfy(\.isNumber)
        case .anywhere: return true
        }
    }

    /// Whether the row finds its own example.
    var findsExample: Bool { Furniture(rows: [self]).row(kind, in: example) != nil }
}

/// The rows of `furniture.tsv` by their first words.
struct FurnitureIndex: Sendable {
    /// The rows that begin with a word.
    private struct Entry: Sendable {
        var atStart = Furniture.Kinds()
        var elsewhere = Furniture.Kinds()
        /// Positions among all rows, in the order of the file.
        var rows: [Int] = []
    }

    private var table = KeyTable()
    private var entries: [Entry] = []

    init(rows: [Furniture.Row]) {
        for (position, row) in rows.enumerated() {
            guard let key = row.keys.first else { continue }
            if table.value(of: key) < 0 {
                table.set(key, to: entries.count)
                entries.append(Entry())
            }
            let entry = table.value(of: key)
            let kind = Furniture.Kinds(row.kind)
            entries[entry].atStart.formUnion(kind)
            let isFree = !row.needsColon && (row.match == .anywhere || row.match == .end)
            if isFree { entries[entry].elsewhere.formUnion(kind) }
            entries[entry].rows.append(position)
        }
    }

    func kinds(in words: ArraySlice<FoldedWord>) -> Furniture.Kinds {
        var kinds = Furniture.Kinds()
        var isFirst = true
        for word in words {
            let entry = table.value(of: word.key)
            if entry >= 0 {
                kinds.formUnion(isFirst ? entries[entry].atStart : entries[entry].elsewhere)
            }
            isFirst = false
        }
        return kinds
    }

    func kinds(inPartsOf words: ArraySlice<FoldedWord>) -> Furniture.Kinds {
        var kinds = Furniture.Kinds()
        for word in words {
            let entry = table.value(of: word.key)
            if entry >= 0 { kinds.formUnion(entries[entry].atStart) }
        }
        return kinds
    }

    func row(
        _ kind: Furniture.Kind, in words: ArraySlice<FoldedWord>, beforeColon: () -> Int?,
        of rows: [Furniture.Row]
    ) -> Furniture.Row? {
        let wanted = Furniture.Kinds(kind)
        var best = rows.count
        for index in words.indices {
            let entry = table.value(of: words[index].key)
            guard entry >= 0 else { continue }
            let kinds =
                index == words.startIndex ? entries[entry].atStart : entries[entry].elsewhere
            guard !kinds.isDisjoint(with: wanted) else { continue }
            for position in entries[entry].rows where position < best && rows[position].kind == kind {
                if rows[position].isFound(in: words, at: index, beforeColon: beforeColon) { best = position }
            }
        }
        return best < rows.count ? rows[best] : nil
    }
}
