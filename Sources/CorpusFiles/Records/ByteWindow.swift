/// The bytes of a source that are being looked at: from the next record on, as far as they were asked for.
struct ByteWindow {
    private var source: any ByteSource
    /// Those before `start` are done with.
    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    private(set) var isAtEnd = false
    private var dropped = 0

    init(_ source: any ByteSource) { self.source = source }

    /// How many bytes are here.
    var count: Int { bytes.count - start }

    /// Where the window begins, in bytes from the start of the stream.
    var offset: Int { dropped + start }

    /// The byte at a place counted from the window's beginning; it must be here.
    subscript(place: Int) -> UInt8 { bytes[start + place] }

    /// The first bytes of the window; as many as are here, at most.
    func first(_ length: Int) -> ArraySlice<UInt8> { bytes[start..<start + min(length, count)] }

    /// Moves the window's beginning on; at most over what is here.
    mutating func pass(_ length: Int) { start += min(length, count) }

    /// Brings the next piece.
    ///
    /// - Returns: Whether there was one.
    mutating func more() throws(StreamFault) -> Bool {
        guard !isAtEnd else { return false }
        // Nothing is moved while one long record grows.
        if start > 0 {
            dropped += start
            bytes.removeSubrange(..<start)
            start = 0
        }
        do throws(StreamFault) {
            let piece = try source.next()
            isAtEnd = piece.isEmpty
            bytes += piece
        } catch {
            self.end()
            throw error
        }
        return !isAtEnd
    }

    /// Brings pieces until so many bytes are here, or the source ends.
    ///
    /// - Returns: Whether they are here.
    mutating func fill(_ length: Int) throws(StreamFault) -> Bool {
        while count < length { guard try more() else { return false } }
        return true
    }

    /// Passes over so many bytes without keeping them.
    ///
    /// - Returns: Whether there were that many.
    mutating func skip(_ length: Int) throws(StreamFault) -> Bool {
        var left = length
        while left > count {
            left -= count
            pass(count)
            guard try more() else { return false }
        }
        pass(left)
        return true
    }

    /// Passes over a byte order mark of UTF-8 at the beginning of the stream.
    mutating func passByteOrderMark() throws(StreamFault) {
        if try fill(3), first(3).elementsEqual([0xEF, 0xBB, 0xBF]) { pass(3) }
    }

    /// Gives up: nothing more comes.
    mutating func end() {
        dropped += bytes.count
        bytes = []
        start = 0
        isAtEnd = true
    }
}
