import HTTP

/// What a client sees come in, read by a reader of its own and held against what was to come.
struct ClientView {
    private struct Expected {
        let response: Response
        /// nil where none could be read.
        let request: Request?
    }

    private var reader = AnswerReader()
    private var expected: [Expected] = []
    private var seen = 0
    private var isOver = false
    private var hasEnded = false

    mutating func expects(_ response: Response, to request: Request?) {
        expected.append(Expected(response: response, request: request))
    }

    mutating func reads(_ bytes: ArraySlice<UInt8>) {
        require(!hasEnded, "nothing is sent behind the end")
        require(!isOver, "nothing is sent behind an answer that closes")
        reader.append(bytes)
        while let answer = reader.next(to: next?.request?.method) { take(answer) }
        if isOver { require(reader.isAtBoundary, "nothing stands behind an answer that closes") }
    }

    mutating func seesEnd(mayBeCut: Bool) {
        guard !hasEnded else { return }
        hasEnded = true
        if let answer = reader.end() { take(answer) }
        guard !mayBeCut else { return }
        require(reader.isAtBoundary, "no answer is cut short")
        require(seen == expected.count, "every answer arrives: \(seen) of \(expected.count)")
    }

    private var next: Expected? { seen < expected.count ? expected[seen] : nil }

    private mutating func take(_ answer: AnswerReader.Answer) {
        if answer.status == 100 { return }
        guard let expected = next else { return require(false, "no answer comes unasked: \(answer)") }
        seen += 1
        let response = expected.response
        require(answer.status == response.status, "answers come in order: \(answer.status) \(response.status)")
        let hasBody = expected.request?.method != "HEAD" && ![204, 304].contains(response.status)
        let body = hasBody ? response.body.reduce(into: []) { $0 += $1 } : []
        require(answer.body == body, "the body is whole: \(answer.body.count) of \(body.count)")
        require(answer.values(of: "Date").count == 1, "one Date")
        require(answer.values(of: "b").isEmpty, "a value can't end its line")
        isOver = answer.closes
        if let request = expected.request, request.headers.contains(token: "close", in: "Connection") {
            require(isOver, "a client that asks for the end is told of it")
        }
    }
}
