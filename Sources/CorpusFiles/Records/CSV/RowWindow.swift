/// The rows of a table, one by one.
struct RowWindow {
    enum Row: Hashable {
        case bytes([UInt8])
        case tooLong
        /// A quotation mark is not closed; the next row is the line after the one that this row began on.
        case openQuotation
    }

    private var window: ByteWindow
    private let limit: Int
    private(set) var separator: UInt8
    /// The line on which the next row begins.
    private(set) var line = 1
    /// A file of nothing but open quotation marks must not be read anew from each.
    private var retries = 16

    /// - Parameter separator: nil where the first line shall tell.
    init(_ source: any ByteSource, limit: Int, separator: UInt8?) throws(StreamFault) {
        window = ByteWindow(source)
        self.limit = limit
        self.separator = separator ?? UInt8(ascii: ",")
        try window.passByteOrderMark()
        if separator == nil { try findSeparator() }
    }

    /// Of the marks in use the one that stands most often in the first line, outside quotation marks.
    private mutating func findSeparator() throws(StreamFault) {
        while !window.bytes[window.start...].contains(0x0A), window.count < 65_536 {
            guard try window.more() else { break }
        }
        let end = window.bytes[window.start...].firstIndex(of: 0x0A)
        let header = window.bytes[window.start..<(end ?? window.bytes.count)]
        let outside = header.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 0 }.flatMap(\.element)
        let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        let counts = marks.map { mark in outside.count { $0 == mark } }
        let most = counts.max() ?? 0
        separator = zip(marks, counts).first { $0.1 == most }?.0 ?? separator
    }

    /// The next row without its end; nil at the end.
    mutating func next() throws(StreamFault) -> Row? {
        guard try window.fill(1) else { return nil }
        var scan = RowScan(separator: separator)
        var searched = 0
        while true {
            if let end = scan.end(in: window.bytes[(window.start + searched)...]) {
                return row(length: end - window.start, lineFeeds: scan.lineFeeds)
            }
            searched = window.count
            if searched > limit { return scan.isOpen ? try reopen() : try passRow(scan) }
            guard try window.more() else { break }
        }
        return scan.isOpen ? try reopen() : row(length: searched, lineFeeds: scan.lineFeeds)
    }

    private mutating func row(length: Int, lineFeeds: Int) -> Row {
        defer {
            line += lineFeeds
            window.pass(length + 1)
        }
        guard length <= limit else { return .tooLong }
        let row = window.first(length)
        return .bytes(Array(row.last == 0x0D ? row.dropLast() : row))
    }

    private mutating func reopen() throws(StreamFault) -> Row {
        retries -= 1
        guard retries >= 0, let end = window.bytes[window.start...].firstIndex(of: 0x0A) else {
            window.end()
            return .openQuotation
        }
        line += 1
        window.pass(end - window.start + 1)
        return .openQuotation
    }

    private mutating func passRow(_ begun: RowScan) throws(StreamFault) -> Row {
        var scan = begun
        window.pass(window.count)
        while try window.more() {
            if let end = scan.end(in: window.bytes[window.start...]) {
                window.pass(end - window.start + 1)
                break
            }
            window.pass(window.count)
        }
        line += scan.lineFeeds
        return .tooLong
    }
}
