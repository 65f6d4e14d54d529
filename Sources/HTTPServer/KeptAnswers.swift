import Bytes
import HTTP

/// The answers that a loop has given and may give again, found by the bytes of the request's head.
///
/// Equal heads are equal requests, so that neither parsing nor the handler is needed where the handler has said
/// that its answer stays (`Response.staysForVersion`) and its version is still the same. Bounded: a head has one
/// place by its hash, two heads of one place drive each other out, and where all that is kept grows too large
/// everything goes.
package struct KeptAnswers: Sendable {
    private var places: [KeptAnswer?]
    /// The hash of the last head that was answered at each place: a head is kept when it comes a second time, so
    /// that heads which come once cost nothing.
    private var seen: [UInt64]
    private var byteCount = 0
    private var version = 0
    private let byteLimit: Int

    /// - Parameter byteLimit: How many bytes of answers are kept; 0 keeps none.
    package init(byteLimit: Int) {
        self.byteLimit = byteLimit
        let count = byteLimit > 0 ? Self.placeCount : 0
        places = Array(repeating: nil, count: count)
        seen = Array(repeating: 0, count: count)
    }

    /// Says which version of the handler is asked from now on; what was kept of another is dropped.
    package mutating func use(version: Int) {
        guard version != self.version else { return }
        self.version = version
        clear()
    }

    private mutating func clear() {
        for place in places.indices { places[place] = nil }
        byteCount = 0
    }

    /// The answer to the request whose head stands at the front of some input.
    ///
    /// - Parameter place: Where the last one of the same connection was found: most clients ask alike again and
    ///   again. Set to where this one was found.
    mutating func answer(to input: Span<UInt8>, place: inout Int, date: String) -> KeptAnswer? {
        guard byteCount > 0 else { return nil }
        if let kept = places[place], kept.answers(input) { return current(kept, place, date) }
        let start = input.extracting(first: Self.headBytes)
        guard let end = start.endOfEmptyLine else { return nil }
        let head = input.extracting(first: end)
        let found = Self.place(of: tableHash(of: head))
        guard let kept = places[found], kept.head.count == head.count, kept.answers(head)
        else { return nil }
        place = found
        return current(kept, found, date)
    }

    private mutating func current(_ kept: KeptAnswer, _ place: Int, _ date: String) -> KeptAnswer {
        if kept.date == date { return kept }
        let dated = kept.dated(date)
        places[place] = dated
        return dated
    }

    /// Keeps an answer that stays for the version, from the second time on that its request comes.
    mutating func keep(
        _ response: Response, to head: Span<UInt8>, _ request: Request, _ framing: ResponseFraming
    ) {
        guard byteLimit > 0, head.count <= Self.headBytes, response.bodyLength <= Self.bodyBytes else {
            return
        }
        let hash = tableHash(of: head)
        let place = Self.place(of: hash)
        guard seen[place] == hash else {
            seen[place] = hash
            return
        }
        var bytes: [UInt8] = []
        bytes.append(head)
        let kept = KeptAnswer(to: bytes, request, response, framing)
        if byteCount + kept.size > byteLimit { clear() }
        byteCount += kept.size - (places[place]?.size ?? 0)
        places[place] = kept
    }

    private static func place(of hash: UInt64) -> Int { Int(hash % UInt64(placeCount)) }

    private static let placeCount = 1024
    private static let headBytes = 2048
    private static let bodyBytes = 262_144
}

extension KeptAnswer {
    /// Bytes that keeping it takes, more or less.
    fileprivate var size: Int { (shared == nil ? 1 : 2) * bytes.count + 2 * head.count + 512 }
}
