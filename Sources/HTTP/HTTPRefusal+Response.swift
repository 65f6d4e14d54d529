extension HTTPRefusal {
    /// The answer, as problem details; with the time after which to try again where that helps.
    package var response: Response {
        var response = Problem(self).response
        if case .tooManyConnections = self { response.headers.append("Retry-After", "5") }
        return response
    }
}
