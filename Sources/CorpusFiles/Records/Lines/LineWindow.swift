/// The lines of a stream of bytes, one by one.
struct LineWindow {
    enum Line: Hashable {
        case bytes([UInt8])
        /// Longer than the limit, and not kept.
        case tooLong
    }

    private var window: ByteWindow
    private let limit: Int
    private(set) var number = 0

    /// - Parameter limit: The longest line that is kept, in bytes.
    init(_ source: any ByteSource, limit: Int) {
        window = ByteWindow(source)
        self.limit = limit
    }

    /// The next line without its end (LF or CR LF); nil at the end.
    mutating func next() throws(StreamFault) -> Line? {
        if number == 0 { try window.passByteOrderMark() }
        guard try window.fill(1) else { return nil }
        number += 1
        guard let length = try lengthOfLine() else { return .tooLong }
        let line = window.first(length)
        defer { window.pass(length + 1) }
        return .bytes(Array(line.last == 0x0D ? line.dropLast() : line))
    }

    /// nil for a line that is too long; it is then passed over.
    private mutating func lengthOfLine() throws(StreamFault) -> Int? {
        var searched = 0
        while true {
            if let end = window.bytes[(window.start + searched)...].firstIndex(of: 0x0A) {
                let length = end - window.start
                guard length <= limit else { return try passLine() }
                return length
            }
            searched = window.count
            guard searched <= limit else { return try passLine() }
            guard try window.more() else { return searched }
        }
    }

    private mutating func passLine() throws(StreamFault) -> Int? {
        repeat {
            if let end = window.bytes[window.start...].firstIndex(of: 0x0A) {
                window.pass(end - window.start + 1)
                return nil
            }
            window.pass(window.count)
        } while try window.more()
        return nil
    }
}
