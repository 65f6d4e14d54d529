import Model
import VisitIndex

/// A query as the files of `Worlds` write it: `country=XA country=-XB sort=-start limit=2`.
struct QuestionText {
    var query = VisitQuery()
    var page = PageRequest(sort: VisitField.defaultSort, limit: 100)

    init(_ text: String) {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            set(parts[0], parts[1])
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "country": query.country.add(value) { CountryCode($0) }
        case "host": query.host.add(value) { CountryCode($0) }
        case "origin": query.origin.add(value) { CountryCode($0) }
        case "visitor": query.visitor.add(value) { PersonID($0) }
        case "status": query.status.add(value) { VisitStatus(rawValue: $0) }
        case "from": query.from = PartialDate(value)
        case "to": query.to = PartialDate(value)
        case "main": query.main = Bool(value)
        case "limit": page.limit = Int(value) ?? 0
        case "sort": page.sort = Self.keys(value)
        default: preconditionFailure("a world asks by the unknown name \(name)")
        }
    }

    static func keys(_ text: String) -> [SortKey<VisitField>] {
        text.split(separator: ",").compactMap { word in
            let descending = word.hasPrefix("-")
            return VisitField(rawValue: String(descending ? word.dropFirst() : word))
                .map { SortKey($0, descending: descending) }
        }
    }
}

extension Choice {
    mutating func add(_ text: String, _ value: (String) -> Value?) {
        if text.hasPrefix("-") {
            refused += value(String(text.dropFirst())).map { [$0] } ?? []
        } else {
            accepted += value(text).map { [$0] } ?? []
        }
    }
}
