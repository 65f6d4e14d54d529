import Bytes

/// What a request asks for: origin-form, absolute-form or `*` (RFC 9112 §3.2), split and decoded.
struct RequestTarget: Hashable, Sendable {
    let rawPath: String
    let segments: [String]
    let rawQuery: String?
    let query: [Request.QueryItem]
    /// The host and port of the absolute form, which then stand for those of the Host field (RFC 9112
    /// §3.2.2).
    let authority: String?

    init(_ target: Span<UInt8>, method: String) throws(HTTPRefusal) {
        guard target.all({ $0.isVisible && $0 != UInt8(ascii: "#") }) else { throw .badTarget }
        let authorityRange = try Self.authority(of: target)
        authority = authorityRange.flatMap { target.extracting($0).text }
        let rest = target.extracting((authorityRange?.upperBound ?? 0)..<target.count)
        let mark = rest.firstOffset(of: UInt8(ascii: "?"))
        let path = rest.extracting(0..<(mark ?? rest.count))
        rawPath = path.isEmpty && authority != nil ? "/" : path.text ?? ""
        guard rawPath.hasPrefix("/") || rawPath == "*" && method == "OPTIONS" && mark == nil
        else { throw .badTarget }
        segments = rawPath == "*" ? [] : try Self.segments(of: path)
        let queryBytes = rest.extracting(min((mark ?? rest.count) + 1, rest.count)..<rest.count)
        rawQuery = mark == nil ? nil : queryBytes.text
        query = try Self.query(of: queryBytes)
    }

    /// The range of the authority of `http://authority/path`; nil for the other forms.
    private static func authority(of target: Span<UInt8>) throws(HTTPRefusal) -> Range<Int>? {
        guard let colon = target.firstOffset(of: UInt8(ascii: ":")), target.count >= colon + 3,
            let scheme = target.extracting(0..<colon + 3).text
        else { return nil }
        // What is asked for over TLS must not be answered without it (RFC 9110 §7.4).
        if equalsIgnoringCase(scheme, "https://") { throw .securedTarget }
        guard equalsIgnoringCase(scheme, "http://") else { return nil }
        let start = colon + 3
        let end = target.firstOffset(from: start) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        let range = start..<(end ?? target.count)
        guard !range.isEmpty, isHost(target.extracting(range)) else { throw .badHost }
        return range
    }

    /// Segments are cut before they are decoded, so that `%2F` stays within its segment.
    private static func segments(of path: Span<UInt8>) throws(HTTPRefusal) -> [String] {
        var segments: [String] = []
        var start = 1
        while start < path.count {
            let end = path.firstOffset(of: UInt8(ascii: "/"), from: start) ?? path.count
            segments.append(try decoded(path.extracting(start..<end), plusIsBlank: false))
            start = end + 1
            if start == path.count { segments.append("") }
        }
        return segments
    }

    private static func query(of bytes: Span<UInt8>) throws(HTTPRefusal) -> [Request.QueryItem] {
        var items: [Request.QueryItem] = []
        var start = 0
        while start < bytes.count {
            let end = bytes.firstOffset(of: UInt8(ascii: "&"), from: start) ?? bytes.count
            if end > start { items.append(try item(bytes.extracting(start..<end))) }
            start = end + 1
        }
        return items
    }

    private static func item(_ bytes: Span<UInt8>) throws(HTTPRefusal) -> Request.QueryItem {
        let sign = bytes.firstOffset(of: UInt8(ascii: "=")) ?? bytes.count
        let value = bytes.extracting(min(sign + 1, bytes.count)..<bytes.count)
        return Request.QueryItem(
            name: try decoded(bytes.extracting(0..<sign), plusIsBlank: true),
            value: try decoded(value, plusIsBlank: true))
    }

    private static func decoded(_ bytes: Span<UInt8>, plusIsBlank: Bool) throws(HTTPRefusal) -> String {
        do {
            return try percentDecoded(bytes, plusIsBlank: plusIsBlank)
        } catch {
            throw .undecodableTarget
        }
    }
}
