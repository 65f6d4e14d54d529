/// The 64-bit FNV-1a hash of bytes: the same on every machine and in every run, unlike `Hasher`'s.
///
/// - Note: RFC 9923. It tells contents apart; it keeps no one from making two with one hash.
@inlinable
package func fingerprint(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

/// A number as digits to base 16, padded with zeros.
package func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
