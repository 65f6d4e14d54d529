import HTTP

/// A file that is to be sent, with the folder in which its coded variants may lie.
struct ServedFile: Sendable {
    let name: String
    let file: FolderFile
    let folder: OpenFile

    /// The whole answer; nil where the file can't be read.
    func response(to request: Request) throws(FileShortage) -> Response? {
        let type = mediaType(ofFileNamed: name)
        let variant = isCompressible(type) ? try variant(for: request) : nil
        let chosen = variant?.file ?? file
        guard let body = chosen.body else { return nil }
        var headers = HeaderList([
            ("Content-Type", type), ("ETag", chosen.facts.tag),
            ("Last-Modified", httpDate(secondsSince1970: chosen.facts.modified.second)),
            ("Accept-Ranges", "bytes"), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
        ])
        if let variant {
            headers.append("Content-Encoding", variant.coding)
            headers.vary(on: "Accept-Encoding")
        }
        return Response(status: 200, headers: headers, body: body.bytes, rest: body.rest)
    }

    /// The file beside this one in the coding that the client likes best; nil where it likes it uncoded,
    /// where there is none, and where it is older than the file; files that were copied together may lie
    /// apart by parts of a second.
    private func variant(
        for request: Request
    ) throws(FileShortage) -> (coding: String, file: FolderFile)? {
        let accepted = AcceptedCodings(request.headers)
        var variants: [(coding: String, file: FolderFile)] = []
        for (coding, ending) in Self.codings where accepted.weight(of: coding) > 0 {
            guard let variant = try FolderFile(name + ending, in: folder),
                variant.facts.modified.second >= file.facts.modified.second
            else { continue }
            variants.append((coding, variant))
        }
        if Self.asksForParts(request), accepted.weight(of: "identity") > 0 {
            return variants.first { $0.file.facts.tag == request.headers["If-Range"] }
        }
        let chosen = accepted.preferred(among: variants.map(\.coding) + ["identity"])
        return variants.first { $0.coding == chosen }
    }

    /// Parts are best of what is not coded, but for those who go on with what they have of a variant.
    private static func asksForParts(_ request: Request) -> Bool {
        request.method == "GET" && request.headers["Range"] != nil
    }

    /// The better one first.
    private static let codings = [("br", ".br"), ("gzip", ".gz")]
}
