/// Why a text is no JSON, and where.
package struct JSONSyntaxError: Error, Hashable, Sendable {
    /// What is wrong, in the terms of RFC 8259.
    package enum Fault: Hashable, Sendable {
        /// The text ends inside a value.
        case unexpectedEnd
        /// A byte that can't stand there; what could.
        case unexpectedByte(UInt8, expected: String)
        /// Bytes after the value, other than white space.
        case trailingBytes
        case badNumber
        /// A control character inside a string that is not escaped.
        case bareControlCharacter(UInt8)
        case badEscape
        /// Half of a surrogate pair without its other half.
        case loneSurrogate
        case notUTF8
        /// A name that its object has already.
        case repeatedName(String)
        case tooDeep(limit: Int)
    }

    package let fault: Fault
    package let position: JSONPosition

    package init(fault: Fault, position: JSONPosition) {
        self.fault = fault
        self.position = position
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    /// What is wrong without the place: `the text ends inside a value`.
    package var description: String {
        switch fault {
        case .unexpectedEnd: "the text ends inside a value"
        case .unexpectedByte(let byte, let expected): "\(Self.shown(byte)) stands where \(expected) should"
        case .trailingBytes: "something follows the value"
        case .badNumber: "a number is not written as JSON writes numbers"
        case .bareControlCharacter(let byte): "\(Self.shown(byte)) inside a string must be escaped"
        case .badEscape: "a backslash is followed by no escape that JSON knows"
        case .loneSurrogate: "an escape gives half of a surrogate pair"
        case .notUTF8: "a string is not UTF-8"
        case .repeatedName(let name): "the name \"\(name)\" stands twice in one object"
        case .tooDeep(let limit): "values are nested more than \(limit) deep"
        }
    }

    private static func shown(_ byte: UInt8) -> String {
        guard byte.isVisible else {
            return "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "'" + String(decoding: [byte], as: UTF8.self) + "'"
    }
}
