import Bytes

/// Writes one JSON text (RFC 8259) in the order of the calls: the same calls give the same bytes.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether something stands before on the same level.
    private var needsComma = false

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested(open: "{", close: "}", members)
    }

    /// An array with one element for each of `elements`.
    mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        nested(open: "[", close: "]") { json in
            for element in elements { write(&json, element) }
        }
    }

    mutating func string(_ text: String) { literal(jsonString(text)) }

    mutating func number(_ number: Int) { literal(String(number)) }

    mutating func truth(_ truth: Bool) { literal(truth ? "true" : "false") }

    mutating func null() { literal("null") }

    /// A member's name; its value must follow.
    mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func literal(_ word: String) {
        separate()
        bytes += word.utf8
    }

    private mutating func nested(
        open: Unicode.Scalar, close: Unicode.Scalar, _ contents: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        contents(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
