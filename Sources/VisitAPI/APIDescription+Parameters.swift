extension JSONWriter {
    /// A query parameter; nil for the `id` of the path.
    mutating func parameterMembers(_ parameter: Parameter?) {
        member("name", parameter?.name ?? "id")
        member("in", parameter == nil ? "path" : "query")
        member("required", parameter == nil)
        if let parameter { member("description", Self.help(parameter)) }
        object("schema") { schema in
            guard let parameter else { return schema.member("type", "string") }
            if parameter.isFilter {
                schema.member("type", "array")
                schema.object("items") { $0.valueMembers(parameter.kind) }
            } else {
                schema.valueMembers(parameter.kind)
            }
        }
        // One name=value for each, which is what "repeating means or" asks for.
        if parameter?.isFilter == true {
            member("style", "form")
            member("explode", true)
        }
    }

    private static func help(_ parameter: Parameter) -> String {
        parameter.summary + (parameter.isFilter ? " Repeated: or. With - before a value: not." : "")
    }

    private mutating func valueMembers(_ kind: Parameter.Kind) {
        switch kind {
        case .country, .person, .article, .cursor: member("type", "string")
        case .date: schemaMembers(.date)
        case .truth: member("type", "boolean")
        case .choice(let words): schemaMembers(.words(words + words.map { "-" + $0 }))
        case .count(let limit, let usual):
            member("type", "integer")
            member("minimum", 1)
            member("maximum", limit)
            member("default", usual)
        case .sort(let fields, let usual):
            let key = "-?(" + fields.joined(separator: "|") + ")"
            member("type", "string")
            member("pattern", "^\(key)(,\(key))*$")
            member("default", usual)
        }
    }
}
