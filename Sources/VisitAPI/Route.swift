/// The paths that the API answers; all others are the fallback's.
enum Route: CaseIterable, Hashable, Sendable {
    case visits, visit
    case articles, article
    case people, person
    case countries, country
    case stats, liveness, readiness, description

    /// The path, with `{id}` for the variable segment.
    var template: String {
        switch self {
        case .visits: "/visits"
        case .visit: "/visits/{id}"
        case .articles: "/articles"
        case .article: "/articles/{id}"
        case .people: "/people"
        case .person: "/people/{id}"
        case .countries: "/countries"
        case .country: "/countries/{id}"
        case .stats: "/stats"
        case .liveness: "/healthz"
        case .readiness: "/readyz"
        case .description: "/openapi.json"
        }
    }

    var hasID: Bool { template.hasSuffix("/{id}") }

    /// Whether what it gives depends on nothing but the request and the snapshot.
    var staysForVersion: Bool { self != .stats && self != .readiness }

    private static let routesByFirstSegment: [String: [Route]] = Dictionary(
        grouping: allCases, by: { $0.template.split(separator: "/").first.map { String($0) } ?? "" })

    /// The route of a decoded path, with the id that stands in it.
    static func matching(_ segments: [String]) -> (route: Route, id: String)? {
        guard let first = segments.first, segments.count <= 2 else { return nil }
        let id = segments.count == 2 ? segments[1] : ""
        guard let route = routesByFirstSegment[first]?.first(where: { $0.hasID == (segments.count == 2) }),
            route.hasID == !id.isEmpty
        else { return nil }
        return (route, id)
    }
}
