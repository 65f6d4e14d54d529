import Bytes
import HTTP

extension WireAnswer {
    /// What is wrong with the answer whatever was asked; nothing where all is well.
    ///
    /// - Parameter toHead: Whether a body was due.
    func breaches(toHead: Bool) -> [String] {
        repeatedFields + (status < 200 ? [] : dateBreaches) + lengthBreaches
            + (status < 400 ? [] : refusalBreaches(toHead: toHead))
    }

    private var repeatedFields: [String] {
        Self.singletons.filter { fields.values(of: $0).count > 1 }.map { "\($0) stands there twice" }
    }

    /// RFC 9110 §6.6.1.
    private var dateBreaches: [String] {
        guard let date = fields["Date"] else { return ["no Date"] }
        let shape = date.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): "0"
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): "A"
            case UInt8(ascii: "a")...UInt8(ascii: "z"): "a"
            default: String(Unicode.Scalar(byte))
            }
        }
        let isDate =
            shape.joined() == "Aaa, 00 Aaa 0000 00:00:00 AAA" && secondsSince1970(httpDate: date) != nil
        return isDate ? [] : ["Date is \(date)"]
    }

    /// RFC 9110 §8.6, RFC 9112 §6.1.
    private var lengthBreaches: [String] {
        let isFramed = fields["Content-Length"] != nil || fields["Transfer-Encoding"] != nil
        guard status < 200 || status == 204 else { return [] }
        return isFramed ? ["\(status) announces a body"] : []
    }

    private func refusalBreaches(toHead: Bool) -> [String] {
        var breaches: [String] = []
        if fields["Content-Type"] != "application/problem+json" { breaches.append("no problem details") }
        if fields["Content-Length"] == nil { breaches.append("no Content-Length") }
        // RFC 9110 §15.5.6, §11.6.1.
        if status == 405, fields["Allow"] == nil { breaches.append("405 without Allow") }
        if status == 401, fields["WWW-Authenticate"] == nil { breaches.append("401 without challenge") }
        return breaches + (toHead ? [] : problemBreaches)
    }

    /// RFC 9457 §3.1.
    private var problemBreaches: [String] {
        let texts = ["type", "title", "detail"].filter { jsonMember($0)?.string?.isEmpty ?? true }
        let hasStatus = jsonMember("status")?.integer == status
        return texts.map { "the problem has no \($0)" }
            + (hasStatus ? [] : ["the problem has another status"])
    }

    func jsonMember(_ name: String) -> JSONNode? {
        (try? readJSON(body))?.members?.first { $0.name == name }?.node
    }

    private static let singletons = [
        "Date", "Content-Length", "Content-Type", "Content-Encoding", "Content-Range", "ETag",
        "Last-Modified", "Location", "Transfer-Encoding", "Connection", "Retry-After", "Vary", "Allow",
    ]
}
