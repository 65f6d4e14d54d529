extension HTTPRefusal {
    /// The answer, as problem details; with the time after which to try again where that helps.
    package var response: Response {
        var response = Problem(self).response
        switch self {
        case .tooManyConnections, .tooManyFromAddress: response.headers.append("Retry-After", "5")
        default: break
        }
        return response
    }
}
