/// Under which names the scrapers, feeds and data sets give what an article has.
///
/// One row is one name; of two names with one role the upper is preferred. Case, spaces, `_` and `-` in a name
/// do not count, but for a leading `_`: `date_publish` is also `datePublish` and `Date Publish`.
enum FieldTable {
    struct Row: Sendable {
        let role: FieldRole
        let name: String
    }

    /// The role of a name, and its rank: the lower, the better.
    static func place(of name: String) -> (role: FieldRole, rank: Int)? { places[folded(name)] }

    /// A name as the table compares it.
    static func folded(_ name: String) -> String {
        let marks: [UInt8] = [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " ")]
        let letters = name.utf8.lazy.filter { !marks.contains($0) }.map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        // Elasticsearch's `_source` is no `source`.
        return (name.hasPrefix("_") ? "_" : "") + String(decoding: Array(letters), as: UTF8.self)
    }

    private static let places: [String: (role: FieldRole, rank: Int)] = {
        let rows = bodyRows + metadataRows + dateRows
        let places = rows.enumerated().map { (folded($1.name), (role: $1.role, rank: $0)) }
        return Dictionary(places) { first, _ in first }
    }()
}
