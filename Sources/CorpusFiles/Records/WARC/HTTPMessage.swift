import Bytes
import Gzip

/// An HTTP answer as a WARC keeps it: head and body as they came over the wire, or already decoded.
struct HTTPMessage {
    let status: Int
    let fields: HeaderFields
    private let rawBody: ArraySlice<UInt8>

    /// - Returns: nil for bytes that are no answer.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let (lines, body) = HeaderBlock.split(bytes), let first = lines.first,
            first.starts(with: "HTTP/".utf8)
        else { return nil }
        let words = first.split { $0.isBlank }
        guard words.count > 1, let status = Moment.number(words[1]) else { return nil }
        self.status = status
        fields = HeaderFields(Array(lines.dropFirst()))
        rawBody = body
    }

    /// The body, its codings undone.
    ///
    /// - Note: Crawlers often leave the fields of codings that they have undone (Common Crawl renames them), so
    ///   that a body without the marks of a coding is taken as it is.
    /// - Throws: `.unreadCoding` for a coding that can't be undone here, `.tooLong` for a body over the limit.
    func body(limit: Int) throws(HTTPMessageFault) -> [UInt8] {
        let chunked = fields["transfer-encoding"]?.lowercased().contains("chunked") == true
        let whole = (chunked ? ChunkedBody.joined(rawBody) : nil) ?? Array(rawBody)
        let codings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",")
        var body = whole
        for coding in codings.reversed() {
            let name = coding.filter { $0 != " " }
            body = try Self.decoded(body, by: name, limit: limit)
        }
        return body
    }

    private static func decoded(
        _ body: [UInt8], by coding: String, limit: Int
    ) throws(HTTPMessageFault) -> [UInt8] {
        switch coding {
        case "", "identity": return body
        case "gzip", "x-gzip":
            return body.starts(with: [0x1F, 0x8B]) ? try inflated(body, [.gzip], coding, limit) : body
        // RFC 9110 §8.4.1.2 knows that some servers leave out the zlib header.
        case "deflate": return isText(body) ? body : try inflated(body, [.zlib, .raw], coding, limit)
        default:
            guard isText(body) else { throw .unreadCoding(coding) }
            return body
        }
    }

    private static func inflated(
        _ body: [UInt8], _ forms: [Inflater.Form], _ coding: String, _ limit: Int
    ) throws(HTTPMessageFault) -> [UInt8] {
        for form in forms {
            do throws(InflationFault) {
                return try Gzip.inflated(body, as: form, limit: limit)
            } catch {
                if case .tooLarge(let limit) = error { throw .tooLong(limit: limit) }
            }
        }
        throw .unreadCoding(coding)
    }

    /// Whether the body begins as a page does, so that no coding is left to undo.
    private static func isText(_ body: [UInt8]) -> Bool {
        let start = body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }
        return start.first == UInt8(ascii: "<") || start.isEmpty
    }
}

enum HTTPMessageFault: Error, Hashable {
    case unreadCoding(String)
    case tooLong(limit: Int)
}
