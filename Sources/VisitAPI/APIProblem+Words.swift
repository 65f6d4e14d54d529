import HTTP

/// The kinds of problem by the names that their `type` carries, with a title each.
enum ProblemType {
    /// By name.
    static let all: [(name: String, title: String)] = [
        ("cursor", "Unusable cursor"),
        ("date", "Not a date"),
        ("date-range", "Range ends before it starts"),
        ("method", "Method not allowed"),
        ("not-acceptable", "Not acceptable"),
        ("not-found", "Not found"),
        ("not-ready", "Not ready yet"),
        ("number", "Number out of range"),
        ("repeated-parameter", "Parameter given twice"),
        ("unknown-article", "Unknown article"),
        ("unknown-country", "Unknown country"),
        ("unknown-method", "Unknown method"),
        ("unknown-parameter", "Unknown parameter"),
        ("unknown-person", "Unknown person"),
        ("unknown-sort-key", "Unknown sort key"),
        ("unknown-value", "Unknown value"),
    ]

    static let titles = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.title) })
}

extension APIProblem {
    var name: String {
        switch self {
        case .unknownParameter: "unknown-parameter"
        case .repeatedParameter: "repeated-parameter"
        case .unknownCountry: "unknown-country"
        case .unknownPerson: "unknown-person"
        case .unknownArticle: "unknown-article"
        case .unknownValue: "unknown-value"
        case .unknownSortKey: "unknown-sort-key"
        case .malformedDate: "date"
        case .numberOutOfRange: "number"
        case .rangeEndsBeforeItStarts: "date-range"
        case .unreadableCursor, .cursorOfAnotherOrder: "cursor"
        case .notFound: "not-found"
        case .notReady: "not-ready"
        case .methodNotAllowed: "method"
        case .unknownMethod: "unknown-method"
        case .notAcceptable: "not-acceptable"
        }
    }

    var status: Int {
        switch self {
        case .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .unknownMethod: 501
        case .notReady: 503
        default: 400
        }
    }

    /// What is wrong and the nearest remedy.
    var detail: String {
        switch self {
        case .unknownParameter(let name, let suggestions):
            "this path has no parameter '\(name)'" + Self.question(suggestions)
        case .repeatedParameter(let name): "'\(name)' may be given once only"
        case .unknownCountry(let parameter, let value, let suggestions):
            "\(parameter): no country is called '\(value)'" + Self.question(suggestions)
        case .unknownPerson(let parameter, let value, let suggestions):
            "\(parameter): no person of the corpus is called '\(value)'" + Self.question(suggestions)
        case .unknownArticle(let parameter, let value, let suggestions):
            "\(parameter): no article of the corpus has the id '\(value)'" + Self.question(suggestions)
        case .unknownValue(let parameter, let value, let valid):
            "\(parameter): '\(value)' is none of \(valid.joined(separator: ", "))"
        case .unknownSortKey(let parameter, let value, let valid):
            "\(parameter): '\(value)' is none of \(valid.joined(separator: ", ")), each also with - before it"
        case .malformedDate(let parameter, let value):
            "\(parameter): '\(value)' is no date; write 2024, 2024-09 or 2024-09-11"
        case .numberOutOfRange(let parameter, let value, let limit):
            "\(parameter): '\(value)' is no whole number from 1 to \(limit)"
        case .rangeEndsBeforeItStarts(let from, let to): "to: '\(to)' is over before '\(from)' begins"
        case .unreadableCursor(let value): "cursor: '\(value)' is not from links.next or links.prev"
        case .cursorOfAnotherOrder(let cursor, let request):
            "cursor: it belongs to sort=\(cursor), the request has sort=\(request)"
        case .notFound(let kind, let id, let suggestions):
            "there is no \(kind.rawValue) '\(id)'" + Self.question(suggestions)
        case .notReady(let progress):
            "the index is being built: \(progress.articlesRead) of \(progress.articlesTotal) articles read"
        case .methodNotAllowed(let method): "'\(method)' is none of \(AllowedMethods.reading.text)"
        case .unknownMethod(let method): "the method '\(method)' is not known"
        case .notAcceptable(let available):
            "Accept has no room for \(available.joined(separator: ", ")), which is what there is"
        }
    }

    private static func question(_ suggestions: [String]) -> String {
        suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: " or "))?"
    }
}

extension APIProblem {
    /// The parameter at fault; nil where none is.
    var parameter: String? {
        switch self {
        case .unknownParameter(let name, _), .repeatedParameter(let name): name
        case .unknownCountry(let parameter, _, _), .unknownPerson(let parameter, _, _),
            .unknownArticle(let parameter, _, _):
            parameter
        case .unknownValue(let parameter, _, _), .unknownSortKey(let parameter, _, _): parameter
        case .malformedDate(let parameter, _), .numberOutOfRange(let parameter, _, _): parameter
        case .rangeEndsBeforeItStarts: "to"
        case .unreadableCursor, .cursorOfAnotherOrder: "cursor"
        case .notFound, .notReady, .methodNotAllowed, .unknownMethod, .notAcceptable: nil
        }
    }

    /// Valid values near to the one given; nil where there is nothing to choose from.
    var suggestions: [String]? {
        switch self {
        case .unknownParameter(_, let near), .unknownCountry(_, _, let near), .unknownPerson(_, _, let near),
            .unknownArticle(_, _, let near):
            near
        case .unknownValue(_, let value, let valid), .unknownSortKey(_, let value, let valid):
            Self.nearestOrAll(value, valid)
        case .notFound(.country, _, let near): near
        case .numberOutOfRange(_, _, let limit): [String(limit)]
        case .notAcceptable(let available): available
        default: nil
        }
    }

    private static func nearestOrAll(_ value: String, _ valid: [String]) -> [String] {
        let near = nearestSpellings(of: value, among: valid)
        return near.isEmpty ? valid : near
    }
}
