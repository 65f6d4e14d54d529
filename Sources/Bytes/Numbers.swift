/// Reads a number written in decimal digits alone.
///
/// - Returns: nil for no digits, for any other byte (a sign too: `Int("+5")` would take one), and for a
///   number above `Int.max`.
package func decimalNumber(_ digits: Span<UInt8>) -> Int? {
    number(digits, base: 10) { $0.isDigit ? $0 - 0x30 : nil }
}

/// Reads a number written in hexadecimal digits of either case alone.
///
/// - Returns: nil for no digits, for any other byte, and for a number above `Int.max`.
package func hexadecimalNumber(_ digits: Span<UInt8>) -> Int? {
    number(digits, base: 16) { $0.hexadecimalValue }
}

private func number(_ digits: Span<UInt8>, base: Int, value: (UInt8) -> UInt8?) -> Int? {
    guard !digits.isEmpty else { return nil }
    var total = 0
    for offset in digits.indices {
        guard let digit = value(digits[offset]) else { return nil }
        let (product, tooLarge) = total.multipliedReportingOverflow(by: base)
        let (sum, stillTooLarge) = product.addingReportingOverflow(Int(digit))
        guard !tooLarge, !stillTooLarge else { return nil }
        total = sum
    }
    return total
}
