import Bytes

/// A body in chunks (RFC 9112 §7.1).
enum ChunkedBody {
    /// The chunks without what stands between them; nil for a body that is not in chunks. Of a body that breaks
    /// off, what is there is given.
    static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var joined: [UInt8] = []
        var rest = bytes
        while let (size, start) = size(rest) {
            if size == 0 { return joined }
            joined += rest[start...].prefix(size)
            guard rest.endIndex - start > size else { return joined }
            rest = rest[(start + size)...].drop { $0 == 0x0D }
            guard rest.first == 0x0A else { return rest.isEmpty ? joined : nil }
            rest = rest.dropFirst()
        }
        return joined.isEmpty ? nil : joined
    }

    /// The size of the first chunk, and where its bytes begin.
    private static func size(_ bytes: ArraySlice<UInt8>) -> (size: Int, start: Int)? {
        let digits = bytes.prefix(15).prefix { $0.hexadecimalValue != nil }
        guard !digits.isEmpty, let end = bytes[digits.endIndex...].prefix(4096).firstIndex(of: 0x0A) else {
            return nil
        }
        let extensions = bytes[digits.endIndex..<end].first
        guard extensions == nil || extensions == 0x0D || extensions == UInt8(ascii: ";") || extensions == 0x20
        else {
            return nil
        }
        return (digits.reduce(0) { $0 << 4 | Int($1.hexadecimalValue ?? 0) }, end + 1)
    }
}
