/// Bytes as a case writes them: `\r`, `\n`, `\t`, `\0`, `\\`, `\xHH`, `\{500*text}` for repetitions and
/// `\(Name)` for a value that was kept.
struct CaseText: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case bytes([UInt8])
        case kept(String)
    }

    private let parts: [Part]

    init(_ text: some StringProtocol) throws(CaseFault) {
        var rest = Array(text.utf8)[...]
        var parts: [Part] = []
        while let byte = rest.popFirst() {
            parts.append(byte == UInt8(ascii: "\\") ? try Self.escape(&rest) : .bytes([byte]))
        }
        self.parts = Self.joined(parts)
    }

    init(bytes: [UInt8]) {
        parts = [.bytes(bytes)]
    }

    private init(_ parts: [Part]) {
        self.parts = parts
    }

    static func + (left: CaseText, right: CaseText) -> CaseText { CaseText(joined(left.parts + right.parts)) }

    /// Neighbouring bytes in one part, so that equal texts compare equal.
    private static func joined(_ parts: [Part]) -> [Part] {
        parts.reduce(into: []) { joined, part in
            if case .bytes(let bytes) = part, case .bytes(let before) = joined.last {
                joined[joined.count - 1] = .bytes(before + bytes)
            } else {
                joined.append(part)
            }
        }
    }

    /// - Parameter kept: Values by name; one that is missing gives nothing.
    func bytes(_ kept: [String: String]) -> [UInt8] {
        parts.reduce(into: []) { joined, part in
            switch part {
            case .bytes(let bytes): joined += bytes
            case .kept(let name): joined += (kept[name] ?? "").utf8
            }
        }
    }

    func text(_ kept: [String: String]) -> String { String(decoding: bytes(kept), as: UTF8.self) }

    private static func escape(_ rest: inout ArraySlice<UInt8>) throws(CaseFault) -> Part {
        switch rest.popFirst() {
        case UInt8(ascii: "r"): return .bytes([0x0D])
        case UInt8(ascii: "n"): return .bytes([0x0A])
        case UInt8(ascii: "t"): return .bytes([0x09])
        case UInt8(ascii: "0"): return .bytes([0x00])
        case UInt8(ascii: "\\"): return .bytes([UInt8(ascii: "\\")])
        case UInt8(ascii: "x"): return .bytes([try hexadecimal(&rest)])
        case UInt8(ascii: "{"): return .bytes(try repetition(inside(&rest, end: "}")))
        case UInt8(ascii: "("): return .kept(try inside(&rest, end: ")"))
        default: throw .unknownEscape
        }
    }

    private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) throws(CaseFault) -> UInt8 {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        guard digits.count == 2, let byte = UInt8(digits, radix: 16) else { throw .unknownEscape }
        return byte
    }

    private static func inside(
        _ rest: inout ArraySlice<UInt8>, end: Unicode.Scalar
    ) throws(CaseFault) -> String {
        guard let index = rest.firstIndex(of: UInt8(ascii: end)) else { throw .unknownEscape }
        defer { rest = rest[(index + 1)...] }
        return String(decoding: rest[..<index], as: UTF8.self)
    }

    private static func repetition(_ text: String) throws(CaseFault) -> [UInt8] {
        let halves = text.split(separator: "*", maxSplits: 1)
        guard halves.count == 2, let count = Int(halves[0]) else { throw .unknownEscape }
        let once = try CaseText(halves[1]).bytes([:])
        return Array(repeatElement(once, count: count).joined())
    }
}
