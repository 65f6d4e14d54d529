/// The one spelling of a query that all spellings with the same meaning share.
struct CanonicalQuery: Hashable, Sendable {
    private var items: [String] = []

    mutating func append(_ name: String, _ value: String) {
        items.append(name + "=" + Self.escaped(value))
    }

    func with(_ name: String, _ value: String) -> CanonicalQuery {
        var longer = self
        longer.append(name, value)
        return longer
    }

    /// The path with the query behind it.
    func link(to path: String) -> String {
        items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }

    /// Percent-encodes all but unreserved characters (RFC 3986 §2.3) and the comma of sort keys.
    static func escaped(_ text: String) -> String {
        var letters: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                letters.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                letters += (byte < 0x10 ? "%0" : "%").utf8 + Array(digits.utf8)
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        case UInt8(ascii: ","): true
        default: false
        }
    }
}
