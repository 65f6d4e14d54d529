import Bytes

/// What the connection adds to an answer.
package struct ResponseFraming: Hashable, Sendable {
    /// The method of the request; nil where none could be read.
    package let method: String?
    /// 0 for a client that speaks HTTP/1.0 and has to be told that the connection stays open.
    package let minorVersion: Int
    package let keepsAlive: Bool
    /// The time as `httpDate(secondsSince1970:)` writes it.
    package let date: String

    package init(method: String?, minorVersion: Int, keepsAlive: Bool, date: String) {
        self.method = method
        self.minorVersion = minorVersion
        self.keepsAlive = keepsAlive
        self.date = date
    }
}

extension ResponseFraming {
    /// The same at another second.
    package func dated(_ date: String) -> ResponseFraming {
        ResponseFraming(method: method, minorVersion: minorVersion, keepsAlive: keepsAlive, date: date)
    }

    /// The status line and header section of an answer, the empty line included (RFC 9112 §4).
    package func head(of response: Response) -> [UInt8] {
        var head: [UInt8] = []
        head.reserveCapacity(512)
        head += "HTTP/1.1 \(response.status) \(reasonPhrase(response.status))\r\n".utf8
        for field in response.headers.fields where !Self.isOwn(field.name) {
            append(field.name, field.value, to: &head)
        }
        append("Date", date, to: &head)
        appendLength(of: response, to: &head)
        if !keepsAlive {
            append("Connection", "close", to: &head)
        } else if minorVersion == 0 {
            append("Connection", "keep-alive", to: &head)
        }
        head += [carriageReturn, lineFeed]
        return head
    }

    /// Whether the body goes out with the head (RFC 9112 §6.3).
    package func carriesBody(_ response: Response) -> Bool {
        method != "HEAD" && allowsBody(response.status)
    }

    /// Fields that frame the message and so are the connection's business.
    private static func isOwn(_ name: String) -> Bool {
        ownFields.contains { equalsIgnoringCase($0, name) }
    }

    private static let ownFields = ["Date", "Content-Length", "Transfer-Encoding", "Connection"]

    /// Chunks where the length is not known; a client of HTTP/1.0 knows none and reads until the end (RFC 9112
    /// §6.3).
    private func appendLength(of response: Response, to head: inout [UInt8]) {
        guard allowsBody(response.status) else { return }
        if let length = contentLength(of: response) {
            append("Content-Length", String(length), to: &head)
        } else if minorVersion > 0 {
            append("Transfer-Encoding", "chunked", to: &head)
        }
    }

    /// The length that a GET would be answered with; nil where it is not known beforehand.
    private func contentLength(of response: Response) -> Int? {
        if method == "HEAD", response.body.isEmpty, response.rest == nil,
            let announced = response.headers["Content-Length"],
            let length = decimalNumber(Array(announced.utf8).span)
        {
            return length
        }
        return response.contentLength
    }

    /// RFC 9110 §8.6 forbids a length with some of those, and a 304 leaves it unknown.
    private func allowsBody(_ status: Int) -> Bool {
        status >= 200 && status != 204 && status != 304
    }

    /// A byte that no field value may hold goes out as a blank, so that no value can end its line.
    private func append(_ name: String, _ value: String, to head: inout [UInt8]) {
        precondition(name.utf8.allSatisfy(\.isTokenByte), "a field name is a token")
        head += name.utf8
        head += [UInt8(ascii: ":"), 0x20]
        head += value.utf8.lazy.map { $0.isFieldValueByte ? $0 : 0x20 }
        head += [carriageReturn, lineFeed]
    }
}

/// The interim answer that asks for the body.
package let continueHead = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
