import Bytes

extension Response {
    /// Whether a request asks for parts of this answer: a GET with `Range`, which means nothing to other
    /// methods (RFC 9110 §14.2), of something that has parts.
    func isAskedInParts(by request: Request) -> Bool {
        request.method == "GET" && status == 200 && request.headers["Range"] != nil
            && headers.contains(token: "bytes", in: "Accept-Ranges")
    }

    /// The part that a request asks for, as 206; a 416 where there is no such part; else the whole answer.
    ///
    /// - Parameter now: Seconds since 1970.
    func part(for request: Request, now: Int) -> Response {
        let fields = request.headers.values(of: "Range")
        guard isAskedInParts(by: request), fields.count == 1, let asked = RequestedRanges(fields[0]),
            rangeConditionHolds(request.headers, now: now),
            let length = contentLength, rest == nil || body.isEmpty && rest is any DivisibleBody
        else { return self }
        switch asked.selection(of: length) {
        case .whole: return self
        case .nothing: return outOfRange(length)
        case .parts(let ranges):
            return ranges.count == 1 ? single(ranges[0], length) : several(ranges, length)
        }
    }

    /// `If-Range`: whether the client's other parts are of the same bytes (RFC 9110 §13.1.5).
    private func rangeConditionHolds(_ conditions: HeaderList, now: Int) -> Bool {
        let fields = conditions.values(of: "If-Range")
        guard let condition = fields.first else { return true }
        guard fields.count == 1 else { return false }
        if let tag = ComparedTag(condition) {
            return headers["ETag"].flatMap(ComparedTag.init).map { tag.isSameBytes(as: $0) } ?? false
        }
        guard let date = secondsSince1970(httpDate: condition, now: now),
            let modified = headers["Last-Modified"].flatMap({ secondsSince1970(httpDate: $0) })
        else { return false }
        // What changed within the second that has not ended may change in it once more (RFC 9110 §8.8.2.2).
        return date == modified && modified < now
    }

    private func outOfRange(_ length: Int) -> Response {
        var answer = problem(416, "no byte of the range is among the \(length) that there are")
        answer.headers.append("Content-Range", "bytes */\(length)")
        return answer
    }

    private func single(_ range: Range<Int>, _ length: Int) -> Response {
        var answer = partial([piece(range)])
        answer.headers.append("Content-Range", contentRange(range, length))
        return answer
    }

    /// RFC 9110 §14.6.
    private func several(_ ranges: [Range<Int>], _ length: Int) -> Response {
        let type = headers["Content-Type"].map { "Content-Type: \($0)\r\n" } ?? ""
        let boundary = boundary(for: ranges)
        let pieces = ranges.enumerated().flatMap { place, range in
            let head =
                (place == 0 ? "" : "\r\n") + "--\(boundary)\r\n\(type)"
                + "Content-Range: \(contentRange(range, length))\r\n\r\n"
            return [JoinedBody.Piece.bytes([Array(head.utf8)[...]]), piece(range)]
        }
        var answer = partial(pieces + [.bytes([Array("\r\n--\(boundary)--\r\n".utf8)[...]])])
        answer.headers = answer.headers.replacing(
            "Content-Type", with: "multipart/byteranges; boundary=\(boundary)")
        return answer
    }

    private func partial(_ pieces: [JoinedBody.Piece]) -> Response {
        var answer = self
        answer.status = 206
        answer.rest = rest == nil ? nil : JoinedBody(pieces)
        answer.body =
            rest != nil
            ? []
            : pieces.flatMap { piece in
                if case .bytes(let slices) = piece { return slices }
                return []
            }
        return answer
    }

    private func piece(_ range: Range<Int>) -> JoinedBody.Piece {
        if let rest = rest as? any DivisibleBody { return .stream(rest.part(range)) }
        return .bytes(slices(of: body, range))
    }

    /// A line that the same answer has each time, and that by all chances stands in no file.
    private func boundary(for ranges: [Range<Int>]) -> String {
        let facts = (headers["ETag"] ?? "") + ranges.map { "\($0)" }.joined()
        return "part-" + hexadecimal(fingerprint(of: facts.utf8))
    }
}

private func contentRange(_ range: Range<Int>, _ length: Int) -> String {
    "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
}

/// Some of the bytes of a body in pieces, without copying them.
private func slices(of body: [ArraySlice<UInt8>], _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    var start = 0
    return body.compactMap { piece in
        defer { start += piece.count }
        let part = range.clamped(to: start..<start + piece.count)
        guard !part.isEmpty else { return nil }
        return piece.dropFirst(part.lowerBound - start).prefix(part.count)
    }
}
