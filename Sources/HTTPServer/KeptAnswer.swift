import Bytes
package import HTTP
import Sockets

/// An answer as bytes, ready to be sent again to whoever sends the same head.
package final class KeptAnswer: Sendable {
    /// The head of the request as it was sent, its empty line included.
    let head: [UInt8]
    package let request: Request
    package let status: Int
    /// Head and body of the answer in one piece.
    let bytes: [UInt8]
    /// The same bytes for the system to send, where there are so many that copying them costs more than that.
    ///
    /// Made when the answer is given for the first time, not when it is kept.
    let shared: SharedBytes?
    /// Of `bytes`, those of the body.
    package let bodyLength: Int
    /// The text of the Date field that stands in `bytes`.
    let date: String
    private let response: Response
    private let framing: ResponseFraming

    init(to head: [UInt8], _ request: Request, _ response: Response, _ framing: ResponseFraming) {
        self.head = head
        self.request = request
        self.response = response
        self.framing = framing
        status = response.status
        date = framing.date
        bodyLength = framing.carriesBody(response) ? response.bodyLength : 0
        var bytes = framing.head(of: response)
        bytes.reserveCapacity(bytes.count + bodyLength)
        if bodyLength > 0 { for piece in response.body { bytes += piece } }
        self.bytes = bytes
        shared = nil
    }

    private init(sharing kept: KeptAnswer, _ shared: SharedBytes?) {
        (head, request, response, framing) = (kept.head, kept.request, kept.response, kept.framing)
        (status, date) = (kept.status, kept.date)
        (bodyLength, bytes, self.shared) = (kept.bodyLength, kept.bytes, shared)
    }

    /// Whether sharing its bytes takes less than copying them for each client.
    var isWorthSharing: Bool { bytes.count >= Self.sharedBytes }

    /// The same answer with its bytes shared, as far as the system has room.
    func sharing() -> KeptAnswer { KeptAnswer(sharing: self, SharedBytes(bytes)) }

    private static let sharedBytes = 16_384

    package var minorVersion: Int { framing.minorVersion }

    /// Whether input begins with the head that this answers: a head ends where its empty line ends, so that no
    /// other head begins with it.
    func answers(_ input: Span<UInt8>) -> Bool {
        let head = head
        return input.begins(with: head.span)
    }

    /// The same answer as of another second.
    func dated(_ date: String) -> KeptAnswer {
        KeptAnswer(to: head, request, response, framing.dated(date))
    }
}
