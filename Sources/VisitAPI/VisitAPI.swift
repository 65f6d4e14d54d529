package import HTTP

/// Answers requests from the current snapshot; what is no route of its own goes to the fallback.
package struct VisitAPI: RequestHandler {
    let snapshots: SnapshotHolder
    let settings: APISettings
    let parameters: Parameters
    private let crossOrigin: CrossOrigin
    let description: [UInt8]
    private let fallback: any RequestHandler

    /// - Parameter snapshots: Where the current snapshot is taken from, once for each request.
    /// - Parameter fallback: Answers all paths that are no route of the API, such as those of static files.
    package init(snapshots: SnapshotHolder, settings: APISettings, fallback: any RequestHandler) {
        self.snapshots = snapshots
        self.settings = settings
        self.fallback = fallback
        parameters = Parameters(pageSizeLimit: settings.pageSizeLimit)
        crossOrigin = CrossOrigin(allowedOrigins: settings.allowedOrigins)
        description = APIDescription(version: settings.version, parameters: parameters).json
    }

    /// Changes whenever a snapshot is published, and whenever the fallback's does.
    package var version: Int { snapshots.version &+ fallback.version }

    package func response(to request: Request) -> Response {
        var response = answer(to: request)
        crossOrigin.addHeaders(to: &response, for: request)
        return response
    }

    package func refusal(of head: Request) -> Response? {
        let isRoute = Route.matching(head.segments) != nil
        guard var refusal = isRoute ? refusal(of: head.method)?.response : fallback.refusal(of: head) else {
            return nil
        }
        crossOrigin.addHeaders(to: &refusal, for: head)
        return refusal
    }

    private func answer(to request: Request) -> Response {
        guard let (route, id) = Route.matching(request.segments) else {
            return fallback.response(to: request)
        }
        if let refusal = refusal(of: request.method) { return refusal.response }
        if request.method == "OPTIONS" {
            var options = AllowedMethods.reading.optionsAnswer
            options.staysForVersion = true
            return options
        }
        do throws(APIProblem) {
            let content = try content(of: route, id, request.query)
            guard preferred(among: [Content.mediaType], accept: request.headers) != nil else {
                throw .notAcceptable(available: ["application/json"])
            }
            var response = content.response
            response.staysForVersion = route.staysForVersion
            return response
        } catch {
            return error.response
        }
    }

    /// Every route can be read, and no more.
    private func refusal(of method: String) -> APIProblem? {
        switch AllowedMethods.reading.verdict(on: method) {
        case .allowed: nil
        case .notAllowed: .methodNotAllowed(method)
        case .unknown: .unknownMethod(method)
        }
    }
}
