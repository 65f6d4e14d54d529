import Bytes

/// Holds a JSON value against the part of JSON Schema that `openapi.json` uses; members must be exactly those
/// described.
struct ShapeCheck {
    let document: JSONNode

    func complaints(_ value: JSONNode, _ schema: JSONNode, at path: String) -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let target = document["components"]?["schemas"]?[name] else {
                return ["\(reference) is missing"]
            }
            return complaints(value, target, at: path)
        }
        if let choices = schema["oneOf"]?.elements {
            let fitting = choices.filter { complaints(value, $0, at: path).isEmpty }
            return fitting.count == 1 ? [] : ["\(path) fits \(fitting.count) choices"]
        }
        return typed(value, schema, at: path)
    }

    private func typed(_ value: JSONNode, _ schema: JSONNode, at path: String) -> [String] {
        switch schema["type"]?.string {
        case "string":
            guard let text = value.string else { return ["\(path) is no string"] }
            let words = schema["enum"]?.elements?.compactMap(\.string)
            return words?.contains(text) ?? true ? [] : ["\(path): '\(text)' is not described"]
        case "integer": return value.integer == nil ? ["\(path) is no integer"] : []
        case "boolean": return value.kind == "a boolean" ? [] : ["\(path) is no boolean"]
        case "null": return value.kind == "null" ? [] : ["\(path) is not null"]
        case "array":
            guard let elements = value.elements, let items = schema["items"] else {
                return ["\(path) is no array"]
            }
            return elements.flatMap { complaints($0, items, at: path + "[]") }
        case "object": return members(value, schema, at: path)
        default: return ["\(path) has no type"]
        }
    }

    private func members(_ value: JSONNode, _ schema: JSONNode, at path: String) -> [String] {
        if let values = schema["additionalProperties"], let members = value.members {
            return members.flatMap { complaints($0.node, values, at: "\(path).\($0.name)") }
        }
        guard let members = value.members, let described = schema["properties"]?.members else {
            return ["\(path) is no object"]
        }
        guard members.map(\.name) == described.map(\.name) else {
            return ["\(path) has \(members.map(\.name)), described are \(described.map(\.name))"]
        }
        return zip(members, described).flatMap { complaints($0.node, $1.node, at: "\(path).\($0.name)") }
    }
}
