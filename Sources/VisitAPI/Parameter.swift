/// One query parameter of a route: what `Parameters.swift` lists, requests are checked against and
/// `openapi.json` describes.
struct Parameter: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case country
        case person
        case article
        case date
        case truth
        case choice([String])
        /// A whole number from 1 to the limit.
        case count(limit: Int, usual: Int)
        case cursor
        case sort(fields: [String], usual: String)
    }

    let name: String
    let kind: Kind
    /// Whether it may be given several times, which means *or*, and a value with `-` before it means *not*.
    let isFilter: Bool
    let summary: String

    static func filter(_ name: String, _ kind: Kind, _ summary: String) -> Parameter {
        Parameter(name: name, kind: kind, isFilter: true, summary: summary)
    }

    static func single(_ name: String, _ kind: Kind, _ summary: String) -> Parameter {
        Parameter(name: name, kind: kind, isFilter: false, summary: summary)
    }
}
