import HTTP
import Model
import VisitIndex

extension VisitAPI {
    /// The content of a route; the snapshot is taken once, so that no answer mixes two.
    func content(of route: Route, _ id: String, _ query: [Request.QueryItem]) throws(APIProblem) -> Content {
        switch route {
        case .liveness, .description:
            _ = try ParameterReader(query, parameters: parameters.list(for: route))
            return route == .description
                ? Content(description) : Content(jsonObject { $0.member("status", "ok") })
        default:
            let snapshot = try snapshots.current()
            var content = try content(of: route, id, query, snapshot)
            if route.staysForVersion { content.modified = snapshot.facts.finishedAt }
            return content
        }
    }

    private func content(
        of route: Route, _ id: String, _ query: [Request.QueryItem], _ snapshot: Snapshot
    ) throws(APIProblem) -> Content {
        if let collection = try collection(route, query, snapshot) { return collection.content(of: snapshot) }
        _ = try ParameterReader(query, parameters: parameters.list(for: route))
        return switch route {
        case .visit: try visit(id, snapshot)
        case .article: try article(id, snapshot)
        case .person: try person(id, snapshot)
        case .country: try country(id, snapshot)
        case .stats: Content(stats(snapshot))
        default: Content(jsonObject { $0.member("ready", true) })
        }
    }
}

extension VisitAPI {
    private func visit(_ id: String, _ snapshot: Snapshot) throws(APIProblem) -> Content {
        guard let position = snapshot.index.position(ofVisit: id) else {
            throw .notFound(.visit, id: id, suggestions: [])
        }
        let body = snapshot.visits[position].extended(by: snapshot.visitDetails[position])
        return Content(body, of: snapshot, at: "/visits/" + CanonicalQuery.escaped(id))
    }

    private func article(_ id: String, _ snapshot: Snapshot) throws(APIProblem) -> Content {
        guard let position = snapshot.index.position(ofArticle: id) else {
            throw .notFound(.article, id: id, suggestions: [])
        }
        let reading = snapshot.index.readings[position]
        var content = Content(articleRecord(reading))
        if reading.article.id != id {
            // The same text under another id; clients need not follow anything to get it (RFC 6596).
            content.links = [("canonical", "/articles/" + CanonicalQuery.escaped(reading.article.id))]
        }
        return content
    }

    private func person(_ id: String, _ snapshot: Snapshot) throws(APIProblem) -> Content {
        guard let position = snapshot.index.position(ofPerson: id) else {
            throw .notFound(.person, id: id, suggestions: [])
        }
        return Content(snapshot.renderer.personPage(snapshot.index.people[position]))
    }

    private func country(_ name: String, _ snapshot: Snapshot) throws(APIProblem) -> Content {
        guard let code = snapshot.names.code(named: name) else {
            throw .notFound(.country, id: name, suggestions: snapshot.names.suggestions(for: name))
        }
        return Content(snapshot.renderer.countryPage(snapshot.index.visits(of: code)))
    }
}
