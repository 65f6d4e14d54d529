extension Span<UInt8> {
    /// The offset of the first such byte at or behind `start`; nil where there is none.
    package func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        firstOffset(from: start) { $0 == byte }
    }

    /// The offset of the first byte at or behind `start` that satisfies the condition.
    @inlinable
    package func firstOffset(from start: Int = 0, where condition: (UInt8) -> Bool) -> Int? {
        var offset = start
        while offset < count {
            if condition(self[offset]) { return offset }
            offset += 1
        }
        return nil
    }

    /// Whether every byte satisfies the condition; true of no bytes.
    @inlinable
    package func all(_ condition: (UInt8) -> Bool) -> Bool {
        firstOffset { !condition($0) } == nil
    }

    /// The range of what stands between the blanks at either end; empty where all are blanks.
    package var rangeWithoutBlanks: Range<Int> {
        var start = 0
        var end = count
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
