/// Bytes as letters that stand unescaped in a URL (RFC 4648 §5), without padding.
enum Base64URL {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var letters: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer & 0xFFFF) << 8 | Int(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                letters.append(alphabet[buffer >> bits & 0x3F])
            }
        }
        if bits > 0 { letters.append(alphabet[buffer << (6 - bits) & 0x3F]) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// - Returns: nil for a letter outside the alphabet, or bits left over that are not 0.
    static func decoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for letter in text.utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            buffer = (buffer & 0xFFFF) << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        guard bits < 6, buffer & ((1 << bits) - 1) == 0 else { return nil }
        return bytes
    }
}
