import HTTP

/// A file that is to be sent, with the folder in which its coded variants may lie.
struct ServedFile: Sendable {
    let name: String
    let file: FolderFile
    let folder: OpenFile

    /// The whole answer; nil where the file can't be read.
    func response(to request: Request) -> Response? {
        let type = mediaType(ofFileNamed: name)
        let variant = isCompressible(type) ? variant(for: request) : nil
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

    /// The file beside this one in the coding that the client likes best; nil where it likes it uncoded, where
    /// there is none, and where it is older than the file; files that were copied together may lie apart by
    /// parts of a second.
    private func variant(for request: Request) -> (coding: String, file: FolderFile)? {
        let accepted = AcceptedCodings(request.headers)
        let variants = Self.codings.compactMap { coding, ending in
            accepted.weight(of: coding) > 0
                ? FolderFile(name + ending, in: folder).map { (coding: coding, file: $0) } : nil
        }.filter { $0.file.facts.modified.second >= file.facts.modified.second }
        let chosen = accepted.preferred(among: variants.map(\.coding) + ["identity"])
        return variants.first { $0.coding == chosen }
    }

    /// The better one first.
    private static let codings = [("br", ".br"), ("gzip", ".gz")]
}
