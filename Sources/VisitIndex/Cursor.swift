/// A place between two rows of a sorted collection: just behind one row, or just before it.
///
/// It names the row by its sort values and id, not by a count: rows that come or go elsewhere do not move it,
/// and it holds even when its own row has gone.
package struct Cursor: Hashable, Sendable {
    package enum Direction: String, Sendable {
        case after, before
    }

    package let direction: Direction
    /// The sort keys of the collection it belongs to, as `-start,visitor`.
    package let sort: String
    /// One for each sort key.
    package let values: [SortValue]
    package let id: String

    package init(direction: Direction, sort: String, values: [SortValue], id: String) {
        self.direction = direction
        self.sort = sort
        self.values = values
        self.id = id
    }

    /// An opaque word of the base64url alphabet (RFC 4648 §5), without padding.
    package var token: String {
        Base64URL.encoded(Fields.written([direction.rawValue, sort, id] + values.map(Self.field)))
    }

    /// - Returns: nil for what no `token` gives.
    package init?(token: String) {
        guard let bytes = Base64URL.decoded(token), let fields = Fields.read(bytes), fields.count >= 3,
            let direction = Direction(rawValue: fields[0])
        else { return nil }
        let values = fields.dropFirst(3).compactMap(Self.value)
        guard values.count == fields.count - 3, values.count == fields[1].split(separator: ",").count else {
            return nil
        }
        self.init(direction: direction, sort: fields[1], values: values, id: fields[2])
    }

    private static func field(_ value: SortValue) -> String {
        switch value {
        case .missing: ""
        case .number(let number): "n\(number)"
        case .text(let text): "t" + text
        }
    }

    private static func value(_ field: String) -> SortValue? {
        guard let kind = field.first else { return .missing }
        switch kind {
        case "n": return Int(field.dropFirst()).map { .number($0) }
        case "t": return .text(String(field.dropFirst()))
        default: return nil
        }
    }
}

/// Texts one behind another, each as `length:bytes`, so that any text may stand in them.
private enum Fields {
    static func written(_ texts: [String]) -> [UInt8] {
        texts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
    }

    static func read(_ bytes: [UInt8]) -> [String]? {
        var rest = bytes[...]
        var texts: [String] = []
        while !rest.isEmpty {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
                let length = Int(String(decoding: rest[..<colon], as: UTF8.self)), length >= 0,
                length <= rest.endIndex - colon - 1,
                let text = String(validating: rest[(colon + 1)...].prefix(length), as: UTF8.self)
            else { return nil }
            texts.append(text)
            rest = rest[(colon + 1 + length)...]
        }
        return texts
    }
}
