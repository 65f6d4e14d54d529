import Bytes

/// Finds where the values of a JSON text end, without reading them.
struct JSONScanner {
    enum Taken: Hashable {
        case value([UInt8])
        /// Longer than the limit, and not kept.
        case tooLong
        /// The stream ended first.
        case torn
    }

    private var window: ByteWindow
    private let limit: Int
    private var isAtStart = true
    private var line = 1

    /// - Parameter limit: The longest value that is kept, in bytes.
    init(_ source: any ByteSource, limit: Int) {
        window = ByteWindow(source)
        self.limit = limit
    }

    /// The next byte that is no white space; nil at the end.
    mutating func next() throws(StreamFault) -> UInt8? {
        if isAtStart { try window.passByteOrderMark() }
        isAtStart = false
        while try window.fill(1) {
            // RFC 7464 marks the start of a record so.
            let blanks = window.bytes[window.start...].prefix { Self.isWhite($0) || $0 == 0x1E }.count
            pass(blanks)
            if window.count > 0 { return window[0] }
        }
        return nil
    }

    /// The byte after the next one and white space; nil at the end, or behind so much white space that nobody means it.
    mutating func second() throws(StreamFault) -> UInt8? {
        var place = 1
        while place < 4096, try window.fill(place + 1) {
            guard Self.isWhite(window[place]) else { return window[place] }
            place += 1
        }
        return nil
    }

    /// Where the scanner stands.
    var position: JSONPosition { JSONPosition(offset: window.offset, line: line) }

    mutating func pass() { pass(1) }

    private mutating func pass(_ length: Int) {
        line += window.first(length).count { $0 == 0x0A }
        window.pass(length)
    }

    /// Passes over all that is left.
    mutating func end() { window.end() }

    /// The value that begins here.
    mutating func take() throws(StreamFault) -> Taken {
        var scan = JSONValueScan()
        var searched = 0
        while true {
            if let end = scan.end(in: window.bytes[(window.start + searched)...]) {
                let length = end - window.start
                defer { pass(length) }
                return length <= limit ? .value(Array(window.first(length))) : .tooLong
            }
            searched = window.count
            guard searched <= limit else { return try passOver(scan) }
            guard try window.more() else { return endOfStream(scan) }
        }
    }

    /// At the end of the stream a number needs no other end.
    private mutating func endOfStream(_ scan: JSONValueScan) -> Taken {
        defer { pass(window.count) }
        return scan.isScalar ? .value(Array(window.first(window.count))) : .torn
    }

    private mutating func passOver(_ begun: JSONValueScan) throws(StreamFault) -> Taken {
        var scan = begun
        pass(window.count)
        while try window.more() {
            if let end = scan.end(in: window.bytes[window.start...]) {
                pass(end - window.start)
                break
            }
            pass(window.count)
        }
        return .tooLong
    }

    private static func isWhite(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}

/// How far the search for a value's end has come.
struct JSONValueScan {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Whether the value is a number or word, which has no end of its own.
    private(set) var isScalar = false
    private var hasBegun = false

    /// The index after the value's last byte; nil where it does not end in these bytes.
    mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if take(bytes[place]) { return isScalar ? place : place + 1 }
            place += 1
        }
        return nil
    }

    /// Whether the value ends with this byte; a scalar ends before it.
    private mutating func take(_ byte: UInt8) -> Bool {
        if isInString { return takeInString(byte) }
        defer { hasBegun = true }
        switch byte {
        case UInt8(ascii: "\""):
            guard !isScalar else { return true }
            isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard !isScalar else { return true }
            depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth <= 0
        case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09: return depth == 0
        default: if depth == 0 { isScalar = true }
        }
        return false
    }

    private mutating func takeInString(_ byte: UInt8) -> Bool {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            return depth == 0
        }
        return false
    }
}
