/// An address of the Internet in figures, of version 4 or 6.
///
/// An address of version 4 and its form within version 6 (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) are one: a
/// socket that listens for both versions reports the latter.
package struct NetworkAddress: Hashable, Sendable {
    /// The 16 bytes of the form of version 6, the first the most significant.
    package let bits: UInt128

    package init(bits: UInt128) {
        self.bits = bits
    }

    /// - Parameter text: `192.0.2.1` or `2001:db8::1`, without brackets, port or zone; no leading zeros in the
    ///   former, which some read as octal (RFC 6943 §3.1.1).
    package init?(_ text: ArraySlice<UInt8>) {
        guard let bits = version4(text).map({ mappedBits | UInt128($0) }) ?? version6(text) else {
            return nil
        }
        self.init(bits: bits)
    }

    package init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8)[...])
    }

    package var isVersion4: Bool { bits >> 32 == mappedBits >> 32 }
}

/// What stands before an address of version 4 in its form within version 6.
private let mappedBits: UInt128 = 0xFFFF_0000_0000

private func version4(_ text: ArraySlice<UInt8>) -> UInt32? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
        guard part.count <= 3, part.count == 1 || part.first != UInt8(ascii: "0"),
            let number = decimalNumber(part.span), number <= 255
        else { return nil }
        bits = bits << 8 | UInt32(number)
    }
    return bits
}

/// RFC 4291 §2.2: eight groups, of which one run of zeros may be left out.
private func version6(_ text: ArraySlice<UInt8>) -> UInt128? {
    let colons = [UInt8(ascii: ":"), UInt8(ascii: ":")]
    guard let gap = text.firstRange(of: colons) else {
        return groups(text).flatMap { $0.count == 8 ? bits(of: $0) : nil }
    }
    let (left, right) = (text[..<gap.lowerBound], text[gap.upperBound...])
    guard let first = left.isEmpty ? [] : groups(left, mayEndInVersion4: false),
        let last = right.isEmpty ? [] : groups(right), first.count + last.count < 8
    else { return nil }
    return bits(of: first + Array(repeating: 0, count: 8 - first.count - last.count) + last)
}

private func groups(_ text: ArraySlice<UInt8>, mayEndInVersion4: Bool = true) -> [UInt16]? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
        if part.count <= 4, let number = hexadecimalNumber(part.span) {
            groups.append(UInt16(number))
        } else if mayEndInVersion4, index == parts.count - 1, let number = version4(part) {
            groups += [UInt16(number >> 16), UInt16(truncatingIfNeeded: number)]
        } else {
            return nil
        }
    }
    return groups.count <= 8 ? groups : nil
}

private func bits(of groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
}

extension NetworkAddress: CustomStringConvertible {
    /// As RFC 5952 writes it: small letters, no leading zeros, the longest run of zeros left out.
    package var description: String {
        let groups = (0..<8).map { Int(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) & 0xFFFF }
        if isVersion4 {
            return groups[6...].flatMap { [$0 >> 8, $0 & 0xFF] }.map(String.init).joined(separator: ".")
        }
        let words = groups.map { String($0, radix: 16) }
        let gap = Self.longestRunOfZeros(groups)
        guard gap.count > 1 else { return words.joined(separator: ":") }
        return words[..<gap.lowerBound].joined(separator: ":") + "::"
            + words[gap.upperBound...].joined(separator: ":")
    }

    /// Of equals the first (RFC 5952 §4.2.3).
    private static func longestRunOfZeros(_ groups: [Int]) -> Range<Int> {
        var longest = 0..<0
        for start in groups.indices {
            let run = groups[start...].prefix { $0 == 0 }.count
            if run > longest.count { longest = start..<start + run }
        }
        return longest
    }
}
