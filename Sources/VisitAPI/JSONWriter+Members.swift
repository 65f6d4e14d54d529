/// Members of objects; what is nil is written as `null`, which says: no evidence.
extension JSONWriter {
    mutating func member(_ name: String, _ text: String?) {
        self.name(name)
        if let text { string(text) } else { null() }
    }

    mutating func member(_ name: String, _ number: Int?) {
        self.name(name)
        if let number { self.number(number) } else { null() }
    }

    mutating func member(_ name: String, _ truth: Bool) {
        self.name(name)
        self.truth(truth)
    }

    mutating func member(_ name: String, texts: some Sequence<String>) {
        self.name(name)
        array(texts) { $0.string($1) }
    }

    /// A member whose value is an object.
    mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
        self.name(name)
        object(members)
    }

    /// A member whose value is an array of objects, one for each of `elements`.
    mutating func member<Element>(
        _ name: String, objects elements: some Sequence<Element>,
        _ members: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        array(elements) { json, element in json.object { members(&$0, element) } }
    }
}

/// The bytes of an object with the given members.
func jsonObject(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(members)
    return json.bytes
}
