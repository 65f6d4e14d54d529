import Bytes

/// An error as problem details (RFC 9457), for the refusals that the server makes by itself.
package struct Problem: Hashable, Sendable {
    package let status: Int
    /// One sentence about this occurrence.
    package let detail: String

    package init(status: Int, detail: String) {
        self.status = status
        self.detail = detail
    }

    package init(_ refusal: HTTPRefusal) {
        self.init(status: refusal.status, detail: refusal.detail)
    }

    /// The answer; its type is `about:blank`, with which the title is the reason phrase (RFC 9457 §4.2.1).
    package var response: Response {
        let headers = HeaderList([
            ("Content-Type", "application/problem+json"), ("Cache-Control", "no-store"),
        ])
        return Response(status: status, headers: headers, body: [json[...]])
    }

    private var json: [UInt8] {
        let title = jsonString(reasonPhrase(status))
        let members = #""type":"about:blank","title":\#(title),"status":\#(status)"#
        return Array("{\(members),\"detail\":\(jsonString(detail))}".utf8)
    }
}
