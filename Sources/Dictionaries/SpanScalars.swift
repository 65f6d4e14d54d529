extension Span<UInt8> {
    /// The Unicode scalar that begins at an offset of UTF-8 text, and the offset behind it. A byte that begins
    /// none stands for itself.
    @inlinable
    package func scalar(at offset: Int) -> (value: UInt32, next: Int) {
        let lead = UInt32(self[offset])
        let size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard size > 1, offset + size <= count else { return (lead, offset + 1) }
        var value = lead & (0x7F >> UInt32(size))
        var next = offset + 1
        while next < offset + size {
            value = value << 6 | UInt32(self[next]) & 0x3F
            next += 1
        }
        return (value, next)
    }
}
