import HTTP
import Model
import VisitIndex

/// What a request to `/visits` asks for.
struct VisitsRequest {
    let query: VisitQuery
    let page: PageRequest<VisitField>
    let canonical: CanonicalQuery

    init(_ items: [Request.QueryItem], limits: Parameters, snapshot: Snapshot) throws(APIProblem) {
        var reader = try ParameterReader(items, parameters: limits.list(for: .visits))
        var query = VisitQuery()
        query.country = try reader.countries("country", snapshot.names)
        query.host = try reader.countries("host", snapshot.names)
        query.origin = try reader.countries("origin", snapshot.names)
        query.visitor = try reader.people("visitor", snapshot)
        query.from = try reader.date("from")
        query.to = try reader.date("to")
        query.status = try reader.choice("status", of: VisitStatus.self)
        query.main = try reader.truth("main")
        query.article = try reader.articles("article", snapshot.index)
        query.minSources = try reader.count("minSources", usual: 1, limit: Parameters.sourceLimit)
        if let from = query.from, let to = query.to, to.latest < from.earliest {
            throw .rangeEndsBeforeItStarts(from: from.description, to: to.description)
        }
        page = try reader.page(usual: VisitField.defaultSort, limits: limits)
        self.query = query
        canonical = reader.canonical
    }
}
