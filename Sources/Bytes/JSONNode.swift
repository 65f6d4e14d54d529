/// A value of a JSON text, with the place where it stands there.
package struct JSONNode: Hashable, Sendable {
    /// What a node holds.
    package indirect enum Value: Hashable, Sendable {
        case null
        case boolean(Bool)
        /// The number as written, `1e3` included: only the reader's user knows what precision it needs.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    package let value: Value
    package let position: JSONPosition

    package init(value: Value, position: JSONPosition) {
        self.value = value
        self.position = position
    }

    /// The members of an object in the order of the text; nil for anything else.
    package var members: [JSONMember]? {
        if case .object(let members) = value { members } else { nil }
    }

    /// The elements of an array; nil for anything else.
    package var elements: [JSONNode]? {
        if case .array(let elements) = value { elements } else { nil }
    }

    /// The text of a string; nil for anything else.
    package var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// The value of a number without fraction or exponent; nil for anything else, or where it does not fit.
    package var integer: Int? {
        if case .number(let digits) = value { Int(digits) } else { nil }
    }

    /// What the value is, in the words of RFC 8259: `a string`, `an object`, `null`.
    package var kind: String {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// One `"name": value` of an object.
package struct JSONMember: Hashable, Sendable {
    package let name: String
    /// Where the name stands.
    package let position: JSONPosition
    package let node: JSONNode

    package init(name: String, position: JSONPosition, node: JSONNode) {
        self.name = name
        self.position = position
        self.node = node
    }
}

/// A place in a JSON text.
package struct JSONPosition: Hashable, Sendable {
    /// In bytes from the start.
    package let offset: Int
    /// 1 is the first line; a line ends with a line feed.
    package let line: Int

    package init(offset: Int, line: Int) {
        self.offset = offset
        self.line = line
    }
}
