import Bytes
import Gzip
import HTTP
import Model
import Synchronization
import VisitAPI

/// The API over the invented corpus, called in memory.
struct TestAPI {
    let snapshots = SnapshotHolder()
    let api: Representations

    init(origins: [String] = ["*"], isReady: Bool = true) {
        let settings = APISettings(
            version: "0.0.0", pageSizeLimit: 100, allowedOrigins: origins, second: { @Sendable in 100 },
            residentBytes: { @Sendable in 12_345 })
        api = Representations(
            of: VisitAPI(snapshots: snapshots, settings: settings, fallback: NoFiles()), gzip: gzipped,
            now: { @Sendable in 1_700_000_000 })
        if isReady { publish(Gazette.catalogue) }
    }

    func publish(_ catalogue: Catalogue) {
        let unread = BuildFacts.UnreadFile(file: "empty.txt", reason: "it is empty")
        let facts = BuildFacts(
            unreadFiles: [unread], unreadFileCount: 3, milliseconds: 12, finishedAtSecond: 40,
            finishedAt: 784_111_777)
        snapshots.publish(
            Snapshot(catalogue, names: InventedCountries(), folding: InventedFolding(), facts: facts))
    }

    func get(_ target: String, headers: [(String, String)] = []) -> Response {
        api.response(to: Request("GET " + target, headers: headers))
    }

    /// The body of a GET as JSON.
    func json(_ target: String) throws -> JSONNode { try get(target).json }
}

/// Stands for the server's static files.
struct NoFiles: RequestHandler {
    func response(to request: Request) -> Response {
        Response(status: 404, headers: HeaderList([("X-From", "fallback")]))
    }
}

extension Response {
    var bytes: [UInt8] { Array(body.joined()) }

    var json: JSONNode { get throws { try readJSON(bytes) } }
}

extension Request {
    /// A request by its line, as `GET /visits?country=XA`.
    init(_ line: String, headers: [(String, String)] = []) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let items = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { item in
            let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            return QueryItem(
                name: Self.decoded(sides[0]), value: sides.count > 1 ? Self.decoded(sides[1]) : "")
        }
        let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(
            String.init)
        self.init(
            method: words[0], rawPath: parts[0], segments: segments == [""] ? [] : segments.map(Self.decoded),
            query: items, rawQuery: parts.count > 1 ? parts[1] : nil, headers: HeaderList(headers))
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONNode {
    /// The member of that name; nil where there is none.
    subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.node }

    /// The ids of a collection's records.
    var ids: [String] { self["data"]?.elements?.compactMap { $0["id"]?.string } ?? [] }
}
