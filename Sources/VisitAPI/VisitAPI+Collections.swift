import HTTP
import VisitIndex

extension VisitAPI {
    /// The page of a collection that a request asks for; nil for a route that is none.
    func collection(
        _ route: Route, _ query: [Request.QueryItem], _ snapshot: Snapshot
    ) throws(APIProblem) -> CollectionPage? {
        switch route {
        case .visits:
            let request = try VisitsRequest(query, limits: parameters, snapshot: snapshot)
            let page = snapshot.index.visits(matching: request.query, page: request.page)
            return answer(route, snapshot.visits, page, request.page, request.canonical)
        case .articles:
            return try whole(
                route, query, snapshot.articles, ArticleField.defaultSort, snapshot.index.articles)
        case .people:
            return try whole(route, query, snapshot.people, PersonField.defaultSort, snapshot.index.people)
        case .countries:
            return try whole(
                route, query, snapshot.countries, CountryField.defaultSort, snapshot.index.countries)
        default:
            return nil
        }
    }

    /// A collection that can be paged and sorted, not filtered.
    private func whole<Field: SortField>(
        _ route: Route, _ query: [Request.QueryItem], _ records: [RenderedRecord], _ usual: [SortKey<Field>],
        _ page: (PageRequest<Field>) -> Page
    ) throws(APIProblem) -> CollectionPage {
        var reader = try ParameterReader(query, parameters: parameters.list(for: route))
        let request = try reader.page(usual: usual, limits: parameters)
        return answer(route, records, page(request), request, reader.canonical)
    }

    private func answer<Field>(
        _ route: Route, _ records: [RenderedRecord], _ page: Page, _ request: PageRequest<Field>,
        _ canonical: CanonicalQuery
    ) -> CollectionPage {
        CollectionPage(
            records: records, page: page, limit: request.limit, path: route.template, canonical: canonical,
            cursor: request.cursor)
    }
}
