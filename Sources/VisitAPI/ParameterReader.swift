import HTTP

/// Reads a request's query against the parameters of its route and notes the canonical spelling as it goes.
struct ParameterReader {
    /// What a value stands for, and how it is written in a canonical link.
    struct Meaning<Value> {
        let values: [Value]
        let canonical: String
    }

    private let given: [String: [String]]
    private(set) var canonical = CanonicalQuery()

    /// - Throws: `.unknownParameter` for the first that the route has not, `.repeatedParameter`.
    init(_ query: [Request.QueryItem], parameters: [Parameter]) throws(APIProblem) {
        for item in query {
            guard let parameter = parameters.first(where: { $0.name == item.name }) else {
                let near = nearestSpellings(of: item.name, among: parameters.map(\.name))
                throw .unknownParameter(item.name, suggestions: near)
            }
            guard parameter.isFilter || query.count(where: { $0.name == item.name }) == 1 else {
                throw .repeatedParameter(item.name)
            }
        }
        given = Dictionary(grouping: query, by: \.name).mapValues { $0.map(\.value) }
    }

    /// The values of a filter: one that starts with `-` is refused, the others are accepted.
    mutating func filter<Value>(
        _ name: String, _ meaning: (String) throws(APIProblem) -> Meaning<Value>
    ) throws(APIProblem) -> (accepted: [Value], refused: [Value]) {
        var (accepted, refused): ([Value], [Value]) = ([], [])
        var spellings: Set<String> = []
        for value in given[name] ?? [] {
            let isRefused = value.hasPrefix("-")
            let meaning = try meaning(isRefused ? String(value.dropFirst()) : value)
            if isRefused { refused += meaning.values } else { accepted += meaning.values }
            spellings.insert((isRefused ? "-" : "") + meaning.canonical)
        }
        for spelling in spellings.sorted() { canonical.append(name, spelling) }
        return (accepted, refused)
    }

    /// The value of a parameter that is given once.
    ///
    /// - Parameter usual: What stands for leaving it out, and so is left out of canonical links.
    mutating func single<Value>(
        _ name: String, usual: Value, _ meaning: (String) throws(APIProblem) -> Meaning<Value>
    ) throws(APIProblem) -> Value where Value: Equatable {
        guard let text = given[name]?.first else { return usual }
        let meaning = try meaning(text)
        guard let value = meaning.values.first, value != usual else { return usual }
        canonical.append(name, meaning.canonical)
        return value
    }

    /// The value of a parameter that is given once and has no place in canonical links.
    func unnoted<Value>(
        _ name: String, _ read: (String) throws(APIProblem) -> Value
    ) throws(APIProblem) -> Value? {
        guard let text = given[name]?.first else { return nil }
        return try read(text)
    }
}
