/// How an answer is sent.
enum CodingChoice: Hashable, Sendable {
    case asItIs
    case gzip
    /// The client takes neither.
    case none
}

extension Response {
    /// The coding in which a request's client likes an answer best, of those that it can be had in.
    ///
    /// An answer that is coded already, or is part of one, stays as it is; so does one that is made while it
    /// is sent. Errors are told to those who take nothing, too.
    func codingChoice(for request: Request) -> CodingChoice {
        let hasBody = rest != nil || bodyLength > 0
        guard hasBody, headers["Content-Encoding"] == nil, headers["Content-Range"] == nil else {
            return .asItIs
        }
        let accepted = AcceptedCodings(request.headers)
        let refusesPlain = accepted.weight(of: "identity") == 0
        if !refusesPlain, isAskedInParts(by: request), !isContinued(by: request) { return .asItIs }
        let isWorthIt = isTypeCompressible && bodyLength >= Self.leastBytes
        let offersGzip = rest == nil && (isWorthIt || refusesPlain)
        switch accepted.preferred(among: offersGzip ? ["gzip", "identity"] : ["identity"]) {
        case "gzip": return .gzip
        case nil: return status < 300 ? .none : .asItIs
        default: return .asItIs
        }
    }

    var isTypeCompressible: Bool { headers["Content-Type"].map(isCompressible) ?? false }

    /// The fields of the same answer in gzip: another representation has another tag (RFC 9110 §8.8.3.3).
    var headersOfGzip: HeaderList {
        var fields = headers
        if let tag = headers["ETag"], tag.hasPrefix("\""), tag.hasSuffix("\""), tag.utf8.count > 1 {
            fields = fields.replacing("ETag", with: tag.dropLast() + Self.tagEnd)
        }
        fields.append("Content-Encoding", "gzip")
        fields.vary(on: "Accept-Encoding")
        return fields
    }

    /// Whether a request goes on with a download that began in gzip. Any other is better given parts of what
    /// is not coded: they can be read, which those from the middle of coded bytes can't.
    private func isContinued(by request: Request) -> Bool {
        request.headers["If-Range"]?.hasSuffix(Self.tagEnd) ?? false
    }

    private static let tagEnd = "-gzip\""
    /// Smaller answers fit into one packet either way.
    private static let leastBytes = 1000
}
