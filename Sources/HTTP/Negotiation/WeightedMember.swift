import Bytes

/// A member of a field such as `Accept`: `text/html; level=1; q=0.5` (RFC 9110 §12.4.2, §12.5.1).
struct WeightedMember: Hashable, Sendable {
    /// `;name=value` behind a member.
    struct Parameter: Hashable, Sendable {
        /// In small letters.
        let name: String
        /// Without quotation marks.
        let value: String
    }

    /// In small letters, as names of types and codings are compared.
    let value: String
    let parameters: [Parameter]
    /// In thousandths: 0 refuses, 1000 where nothing is said.
    let weight: Int

    /// - Returns: nil for a member that the grammar does not know.
    init?(_ element: String) {
        let parts = fieldElements(of: element, separatedBy: UInt8(ascii: ";"))
        guard !element.hasPrefix(";"), let value = parts.first,
            value.utf8.allSatisfy({ $0.isTokenByte || $0 == UInt8(ascii: "/") })
        else { return nil }
        var parameters: [Parameter] = []
        var weight = 1000
        for part in parts.dropFirst() {
            guard let parameter = Self.parameter(part) else { return nil }
            guard parameter.name != "q" else {
                guard let given = thousandths(parameter.value) else { return nil }
                weight = given
                // What stands behind the weight belonged to an extension that RFC 9110 has given up.
                break
            }
            parameters.append(parameter)
        }
        self.value = value.lowercased()
        self.parameters = parameters
        self.weight = weight
    }

    private static func parameter(_ part: String) -> Parameter? {
        let bytes = Array(part.utf8)
        guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0,
            bytes[..<sign].allSatisfy(\.isTokenByte), let value = unquoted(bytes[(sign + 1)...])
        else { return nil }
        return Parameter(name: String(decoding: bytes[..<sign], as: UTF8.self).lowercased(), value: value)
    }

    /// The value of a token or of a quoted string.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.first == quotationMark else {
            let isToken = !bytes.isEmpty && bytes.allSatisfy(\.isTokenByte)
            return isToken ? String(decoding: bytes, as: UTF8.self) : nil
        }
        var value: [UInt8] = []
        var rest = bytes.dropFirst()
        while let byte = rest.popFirst() {
            if byte == quotationMark { return rest.isEmpty ? String(decoding: value, as: UTF8.self) : nil }
            guard let next = byte == UInt8(ascii: "\\") ? rest.popFirst() : byte else { return nil }
            value.append(next)
        }
        return nil
    }
}

/// The well-formed members of all fields of that name, in order.
func weightedMembers(of name: String, in headers: HeaderList) -> [WeightedMember] {
    headers.values(of: name).flatMap { fieldElements(of: $0, separatedBy: UInt8(ascii: ",")) }
        .compactMap(WeightedMember.init)
}

/// Reads a weight: `0`, `1`, or `0.` and `1.` with up to three digits behind, from 0 to 1.
///
/// - Note: `.2` is none by the grammar, but a Java runtime asks so for whatever else there is.
private func thousandths(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let whole = bytes.first == UInt8(ascii: ".") ? [] : bytes.prefix(1)
    let rest = bytes.dropFirst(whole.count)
    guard rest.isEmpty || rest.first == UInt8(ascii: "."), bytes.count > 1 || !whole.isEmpty,
        rest.count <= 4, rest.dropFirst().allSatisfy(\.isDigit),
        whole.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") })
    else { return nil }
    let digits = rest.dropFirst() + Array(repeating: UInt8(ascii: "0"), count: 3)
    let weight = (whole + digits.prefix(3)).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return weight <= 1000 ? weight : nil
}

/// The choice of the greatest weight, of equals the first; nil where all weigh nothing.
func heaviest<Choice>(_ choices: [Choice], weight: (Choice) -> Int) -> Choice? {
    var best: (choice: Choice, weight: Int)?
    for choice in choices {
        let weight = weight(choice)
        if weight > best?.weight ?? 0 { best = (choice, weight) }
    }
    return best?.choice
}
