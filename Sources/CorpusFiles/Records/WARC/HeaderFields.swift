import Bytes

/// The header fields of a WARC record or an HTTP message.
struct HeaderFields {
    private let fields: [(name: String, value: String)]

    /// - Parameter lines: After the first line, each `Name: value`; a line that begins with a blank goes on with
    ///   the value of the one before (RFC 9112 §5.2). What is neither is left out.
    init(_ lines: [ArraySlice<UInt8>]) {
        var fields: [(name: String, value: String)] = []
        for line in lines {
            if line.first?.isBlank == true, let last = fields.popLast() {
                fields.append((last.name, last.value + " " + Self.text(line)))
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
            }
        }
        self.fields = fields
    }

    /// The first value of a field; names are told without case.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        FieldWords.trimmed(String(decoding: bytes, as: UTF8.self)) ?? ""
    }
}
