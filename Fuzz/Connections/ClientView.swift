import HTTP

/// What a client sees come in, read by a reader of its own and held against what was to come.
struct ClientView {
    private struct Expected {
        let answer: PlannedAnswer
        /// nil where none could be read.
        let request: Request?
        let date: String
    }

    private var reader = AnswerReader()
    private var expected: [Expected] = []
    private var seen = 0
    private var isOver = false
    private var hasEnded = false

    mutating func expects(_ answer: PlannedAnswer, to request: Request?, date: String) {
        require(
            expected.last?.answer.breaksOff != true || isSilent, "nothing is answered behind a broken stream")
        expected.append(Expected(answer: answer, request: request, date: date))
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
        let breaksOff = next?.answer.breaksOff == true
        if let answer = reader.end(), !breaksOff, !mayBeCut { take(answer) }
        guard !mayBeCut, !breaksOff else { return }
        require(reader.isAtBoundary, "no answer is cut short")
        require(seen == expected.count, "every answer arrives: \(seen) of \(expected.count)")
    }

    private var next: Expected? { seen < expected.count ? expected[seen] : nil }

    /// Whether the last answer shows no body, so that nobody asks its stream.
    private var isSilent: Bool { expected.last.map { !Self.hasBody($0) } ?? true }

    private static func hasBody(_ expected: Expected) -> Bool {
        expected.request?.method != "HEAD" && ![204, 304].contains(expected.answer.response.status)
    }

    private mutating func take(_ answer: AnswerReader.Answer) {
        if answer.status == 100 { return }
        guard let expected = next else { return require(false, "no answer comes unasked: \(answer)") }
        seen += 1
        let status = expected.answer.response.status
        require(answer.status == status, "answers come in order: \(answer.status), not \(status)")
        require(answer.values(of: "Date") == [expected.date], "one Date, that of the answer")
        require(answer.values(of: "b").isEmpty, "a value can't end its line")
        checkBody(of: answer, expected)
        isOver = answer.closes
        if let request = expected.request, request.headers.contains(token: "close", in: "Connection") {
            require(isOver, "a client that asks for the end is told of it")
        }
    }

    private func checkBody(of answer: AnswerReader.Answer, _ expected: Expected) {
        let body = Self.hasBody(expected) ? expected.answer.body : []
        // One that gives more than it announced is cut where it should have ended.
        let isWhole = expected.answer.breaksOff ? body.starts(with: answer.body) : answer.body == body
        require(isWhole, "the body is whole: \(answer.body.count) of \(body.count)")
    }
}
