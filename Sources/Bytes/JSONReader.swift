/// Reads a JSON text, strictly.
///
/// - Parameters:
///   - bytes: One value with white space around it, UTF-8; a byte order mark is refused (RFC 8259 §8.1).
///   - depthLimit: How many arrays and objects may stand in one another.
///   - allowsRepeatedNames: Whether an object may have a name twice; all members are given then.
/// - Throws: The first fault. A repeated name is one (RFC 8259 §4 leaves it open; a reader that takes the last
///   hides a mistake).
package func readJSON(
    _ bytes: [UInt8], depthLimit: Int = 64, allowsRepeatedNames: Bool = false
) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(bytes: bytes, depthLimit: depthLimit, allowsRepeatedNames: allowsRepeatedNames)
    return try reader.document()
}

/// A place in a JSON text that moves on as values are read.
struct JSONReader {
    let bytes: [UInt8]
    let depthLimit: Int
    let allowsRepeatedNames: Bool
    var offset = 0
    private var line = 1
    private var depth = 0

    init(bytes: [UInt8], depthLimit: Int, allowsRepeatedNames: Bool) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        self.allowsRepeatedNames = allowsRepeatedNames
    }

    var position: JSONPosition { JSONPosition(offset: offset, line: line) }

    /// The byte here; nil at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func fault(_ fault: JSONSyntaxError.Fault) -> JSONSyntaxError {
        JSONSyntaxError(fault: fault, position: position)
    }

    /// The fault of what stands here, where something else had to.
    func unexpected(_ expected: String) -> JSONSyntaxError {
        next.map { fault(.unexpectedByte($0, expected: expected)) } ?? fault(.unexpectedEnd)
    }

    mutating func document() throws(JSONSyntaxError) -> JSONNode {
        skipBlanks()
        let node = try value()
        skipBlanks()
        guard offset == bytes.count else { throw fault(.trailingBytes) }
        return node
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        let start = position
        let value: JSONNode.Value
        switch next ?? 0 {
        case UInt8(ascii: "{"):
            value = .object(try nested { reader throws(JSONSyntaxError) in try reader.members() })
        case UInt8(ascii: "["):
            value = .array(try nested { reader throws(JSONSyntaxError) in try reader.elements() })
        case UInt8(ascii: "\""): value = .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
        case UInt8(ascii: "t"): value = try literal("true", .boolean(true))
        case UInt8(ascii: "f"): value = try literal("false", .boolean(false))
        case UInt8(ascii: "n"): value = try literal("null", .null)
        default: throw unexpected("a value")
        }
        return JSONNode(value: value, position: start)
    }

    private mutating func nested<Contents>(
        _ contents: (inout JSONReader) throws(JSONSyntaxError) -> Contents
    ) throws(JSONSyntaxError) -> Contents {
        guard depth < depthLimit else { throw fault(.tooDeep(limit: depthLimit)) }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        skipBlanks()
        return try contents(&self)
    }

    private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<String> = []
        if take("}") { return members }
        while true {
            let start = position
            guard next == UInt8(ascii: "\"") else { throw unexpected("a name in quotation marks") }
            let name = try string()
            guard names.insert(name).inserted || allowsRepeatedNames else {
                throw JSONSyntaxError(fault: .repeatedName(name), position: start)
            }
            skipBlanks()
            guard take(":") else { throw unexpected("':'") }
            skipBlanks()
            members.append(JSONMember(name: name, position: start, node: try value()))
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw unexpected("',' or '}'") }
            skipBlanks()
        }
    }

    private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
        var elements: [JSONNode] = []
        if take("]") { return elements }
        while true {
            elements.append(try value())
            skipBlanks()
            if take("]") { return elements }
            guard take(",") else { throw unexpected("',' or ']'") }
            skipBlanks()
        }
    }

    private mutating func literal(
        _ word: StaticString, _ value: JSONNode.Value
    ) throws(JSONSyntaxError) -> JSONNode.Value {
        let letters = Array(word.description.utf8)
        guard bytes[offset...].starts(with: letters) else { throw unexpected("a value") }
        offset += letters.count
        return value
    }

    /// Whether `mark` stands here; passes over it if so.
    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: mark) else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            offset += 1
        }
    }
}
