/// How far the search for a row's end has come (RFC 4180).
struct RowScan {
    private let separator: UInt8
    private var isInQuotation = false
    private var isAtCellStart = true
    private var isBehindQuote = false
    private(set) var lineFeeds = 0

    init(separator: UInt8) { self.separator = separator }

    /// Whether a quotation mark waits for its other half.
    var isOpen: Bool { isInQuotation && !isBehindQuote }

    /// The index of the line feed that ends the row; nil where it does not end in these bytes.
    mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if take(bytes[place]) { return place }
            place += 1
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        if isInQuotation { return takeInQuotation(byte) }
        if byte == 0x0A {
            lineFeeds += 1
            return true
        }
        isInQuotation = isAtCellStart && byte == UInt8(ascii: "\"")
        isAtCellStart = byte == separator
        return false
    }

    /// Two quotation marks stand for one; behind one alone the cell goes on without them.
    private mutating func takeInQuotation(_ byte: UInt8) -> Bool {
        if isBehindQuote {
            isBehindQuote = false
            if byte != UInt8(ascii: "\"") {
                isInQuotation = false
                return take(byte)
            }
        } else if byte == UInt8(ascii: "\"") {
            isBehindQuote = true
        } else if byte == 0x0A {
            lineFeeds += 1
        }
        return false
    }
}

/// The cells of a row, quotation marks undone.
enum RowCells {
    static func cells(of row: ArraySlice<UInt8>, separator: UInt8) -> [[UInt8]] {
        var cells: [[UInt8]] = []
        var rest = row
        while true {
            let (cell, end) = cell(rest, separator: separator)
            cells.append(cell)
            guard end < row.endIndex else { return cells }
            rest = row[(end + 1)...]
        }
    }

    /// The first cell of a row, and the index of the separator behind it or of the row's end.
    private static func cell(_ row: ArraySlice<UInt8>, separator: UInt8) -> ([UInt8], Int) {
        guard row.first == UInt8(ascii: "\"") else {
            let end = row.firstIndex(of: separator) ?? row.endIndex
            return (Array(row[..<end]), end)
        }
        var cell: [UInt8] = []
        var place = row.startIndex + 1
        while let mark = row[place...].firstIndex(of: UInt8(ascii: "\"")) {
            cell += row[place..<mark]
            guard mark + 1 < row.endIndex, row[mark + 1] == UInt8(ascii: "\"") else {
                let end = row[(mark + 1)...].firstIndex(of: separator) ?? row.endIndex
                return (cell + row[(mark + 1)..<end], end)
            }
            cell.append(UInt8(ascii: "\""))
            place = mark + 2
        }
        return (cell + row[place...], row.endIndex)
    }
}
