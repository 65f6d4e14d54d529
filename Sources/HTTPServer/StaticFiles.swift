package import HTTP

/// Answers with the files of a folder, read anew for each request.
///
/// `name.br` and `name.gz` beside `name` are the same content, coded already. `404.html` on top is what a
/// browser is shown where there is nothing.
package struct StaticFiles: RequestHandler {
    private let folder: String

    /// - Parameter folder: Need not exist; everything is then a 404.
    package init(folder: String) {
        self.folder = folder
    }

    package func response(to request: Request) -> Response {
        let methods = AllowedMethods.reading
        if methods.verdict(on: request.method) == .unknown, let refusal = methods.refusal(of: request.method)
        {
            return refusal
        }
        if request.rawPath == "*", request.method == "OPTIONS" { return methods.optionsAnswer }
        do throws(FileShortage) {
            guard let found = try FoundFile(request, below: folder) else { return try nothingFound(request) }
            if let refusal = methods.refusal(of: request.method) { return refusal }
            if request.method == "OPTIONS" { return methods.optionsAnswer }
            switch found {
            case .folder: return Self.redirection(request)
            case .file(let file):
                guard let answer = try file.response(to: request) else { return try nothingFound(request) }
                return answer
            }
        } catch {
            return Self.shortage
        }
    }

    package func refusal(of head: Request) -> Response? {
        guard AllowedMethods.reading.verdict(on: head.method) != .allowed else { return nil }
        return response(to: head)
    }

    /// To the same path with a slash, from which the links of a folder's page count. The path begins with one
    /// slash and a name, for else nothing would have been found: it can't lead to another host.
    private static func redirection(_ request: Request) -> Response {
        let query = request.rawQuery.map { "?" + $0 } ?? ""
        let headers = HeaderList([
            ("Location", request.rawPath + "/" + query), ("Cache-Control", "no-cache"),
        ])
        return Response(status: 308, headers: headers)
    }

    private static var shortage: Response {
        let detail = "no more files can be opened for the moment; try again shortly"
        var response = Problem(status: 503, detail: detail).response
        response.headers.append("Retry-After", "1")
        return response
    }

    /// Problem details, or to those who like HTML better the folder's own page.
    private func nothingFound(_ request: Request) throws(FileShortage) -> Response {
        var problem = Problem(status: 404, detail: "there is nothing at this address").response
        guard let top = try OpenFile.folder(folder), let body = try FolderFile("404.html", in: top)?.body
        else { return problem }
        problem.headers.vary(on: "Accept")
        let html = mediaType(ofFileNamed: "404.html")
        let offered = ["application/problem+json", html]
        guard preferred(among: offered, accept: request.headers) == html else { return problem }
        problem.headers = problem.headers.replacing("Content-Type", with: html)
        return Response(status: 404, headers: problem.headers, body: body.bytes, rest: body.rest)
    }
}
