/// The shape of a JSON value, as far as `openapi.json` tells it (JSON Schema 2020-12).
indirect enum Schema: Hashable, Sendable {
    case text
    case integer
    case truth
    /// `2024`, `2024-09` or `2024-09-11`.
    case date
    case words([String])
    case list(Schema)
    /// An object with any names, all values of one shape.
    case map(Schema)
    /// One of `components.schemas`.
    case named(String)
    case orNull(Schema)
    case record([Member])

    /// One member of an object; always there.
    struct Member: Hashable, Sendable {
        let name: String
        let schema: Schema
        let summary: String?

        init(_ name: String, _ schema: Schema, _ summary: String? = nil) {
            self.name = name
            self.schema = schema
            self.summary = summary
        }
    }
}

extension JSONWriter {
    mutating func schemaMembers(_ schema: Schema, summary: String? = nil) {
        switch schema {
        case .text: member("type", "string")
        case .integer: member("type", "integer")
        case .truth: member("type", "boolean")
        case .date:
            member("type", "string")
            member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
        case .words(let words):
            member("type", "string")
            member("enum", texts: words)
        case .list(let element):
            member("type", "array")
            object("items") { $0.schemaMembers(element) }
        case .map(let value):
            member("type", "object")
            object("additionalProperties") { $0.schemaMembers(value) }
        case .named(let name): member("$ref", "#/components/schemas/" + name)
        case .orNull(let schema): member("oneOf", objects: [schema, nil]) { $0.schemaOrNullMembers($1) }
        case .record(let members): recordMembers(members)
        }
        if let summary { member("description", summary) }
    }

    private mutating func schemaOrNullMembers(_ schema: Schema?) {
        if let schema { schemaMembers(schema) } else { member("type", "null") }
    }

    private mutating func recordMembers(_ members: [Schema.Member]) {
        member("type", "object")
        member("required", texts: members.map(\.name))
        object("properties") { json in
            for member in members {
                json.object(member.name) { $0.schemaMembers(member.schema, summary: member.summary) }
            }
        }
    }
}
