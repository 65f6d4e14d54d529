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

    package func response(to request: Request) -> Response {
        guard let (route, id) = Route.matching(request.segments) else {
            return fallback.response(to: request)
        }
        var response = response(to: request, route, id)
        crossOrigin.addHeaders(to: &response, for: request)
        return response
    }

    private func response(to request: Request, _ route: Route, _ id: String) -> Response {
        switch request.method {
        case "GET", "HEAD": break
        case "OPTIONS": return crossOrigin.preflight
        default: return APIProblem.methodNotAllowed(request.method).response
        }
        do {
            return try content(of: route, id, request.query).response(to: request)
        } catch {
            return error.response
        }
    }
}
