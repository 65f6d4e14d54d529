import Bytes
package import HTTP

/// Answers with the files of a folder, read anew for each request.
package struct StaticFiles: RequestHandler {
    private let folder: String

    /// - Parameter folder: Need not exist; everything is then a 404.
    package init(folder: String) {
        self.folder = folder
    }

    package func response(to request: Request) -> Response {
        guard request.method == "GET" || request.method == "HEAD" else {
            return Self.methodNotAllowed(request)
        }
        guard let path = Self.path(request),
            let file = FolderFile(folder: folder, path: path, limit: Self.fileBytes)
        else { return Problem(status: 404, detail: "there is nothing at this address").response }
        return Self.response(with: file, name: path.last ?? "").unlessNotModified(for: request)
    }

    private static func response(with file: FolderFile, name: String) -> Response {
        let headers = HeaderList([
            ("Content-Type", mediaType(ofFileNamed: name)),
            ("ETag", "\"\(hexadecimal(fingerprint(of: file.bytes)))\""),
            ("Last-Modified", httpDate(secondsSince1970: file.modified)),
            ("Cache-Control", "no-cache"),
            ("X-Content-Type-Options", "nosniff"),
        ])
        return Response(status: 200, headers: headers, body: [file.bytes[...]])
    }

    /// The names from the folder down; nil where one can't be, or should not be, the name of a public file.
    private static func path(_ request: Request) -> [String]? {
        var path = request.segments
        if path.last?.isEmpty ?? request.rawPath.hasPrefix("/") {
            if !path.isEmpty { path.removeLast() }
            path.append("index.html")
        }
        return path.allSatisfy(isPlainName) ? path : nil
    }

    /// Names that begin with a dot are those of hidden files, and `.` and `..`.
    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
            }
    }

    private static func methodNotAllowed(_ request: Request) -> Response {
        let detail = "\(request.method) is not allowed; send GET or HEAD"
        var response = Problem(status: 405, detail: detail).response
        response.headers.append("Allow", "GET, HEAD")
        return response
    }

    private static let fileBytes = 67_108_864
}
