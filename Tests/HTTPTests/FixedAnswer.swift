import Gzip
import HTTP

/// Gives the same answer to whatever is asked.
struct FixedAnswer: RequestHandler {
    var answer: Response
    var early: Response?
    var version = 7

    func response(to request: Request) -> Response { answer }
    func refusal(of head: Request) -> Response? { early }

    /// What a client gets of it.
    func given(_ fields: [(String, String)] = [], method: String = "GET") -> Response {
        representations.response(to: Self.request(fields, method: method))
    }

    var representations: Representations {
        Representations(of: self, gzip: gzipped, now: { @Sendable in Self.now })
    }

    static func request(_ fields: [(String, String)], method: String) -> Request {
        Request(method: method, rawPath: "/", segments: [], headers: HeaderList(fields))
    }

    /// 2023.
    static let now = 1_700_000_000
}

extension Response {
    var bytes: [UInt8] { Array(body.joined()) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The fields of a case: `Name: value`, several parted by ` | `.
func fields(ofCase text: String) -> [(String, String)] {
    guard !text.isEmpty, text != "-" else { return [] }
    return text.split(separator: " | ").map { field in
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1].drop { $0 == " " }))
    }
}
