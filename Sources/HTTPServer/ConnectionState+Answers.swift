package import HTTP

// Answers on their way out
extension ConnectionState {
    /// Takes the answer to the request or refusal of the last step.
    ///
    /// - Returns: The number of body bytes that are to go out, as far as it is known beforehand.
    @discardableResult
    package mutating func answer(
        with response: Response, at moment: Moment, keeping kept: inout KeptAnswers
    ) -> Int {
        let framing = framing(of: response, date: moment.date)
        if response.staysForVersion, let current, let head = reader.headOfLastRequest, framing.keepsAlive,
            !isStopping, response.rest == nil
        {
            reader.withBytes(of: head) { kept.keep(response, to: $0, current.request, framing) }
        }
        if output.isEmpty { lastProgress = moment.now }
        output.append(framing.head(of: response)[...])
        current = nil
        if !framing.keepsAlive { phase = .closing }
        guard framing.carriesBody(response) else { return 0 }
        guard let rest = response.rest else {
            for piece in response.body { output.append(piece) }
            return response.bodyLength
        }
        var stream = AnswerStream(rest, framing: framing.streamFraming(of: response))
        for piece in response.body { _ = stream.take(piece, into: &output) }
        self.stream = stream
        return response.contentLength ?? response.bodyLength
    }

    /// Answers a request whose body is not read any more.
    @discardableResult
    package mutating func answerUnread(with response: Response, at moment: Moment) -> Int {
        current = reader.requestBeforeBody
        var none = KeptAnswers(byteLimit: 0)
        return answer(with: response, at: moment, keeping: &none)
    }

    private func framing(of response: Response, date: String) -> ResponseFraming {
        let minorVersion = current?.minorVersion ?? 1
        // Stopping, too, answers what has come in already.
        let isLast = isStopping && !reader.hasInput
        let endsByClosing = response.contentLength == nil && minorVersion == 0
        let keepsAlive =
            phase == .open && !isLast && !endsByClosing && current?.keepsAlive == true
            && !response.headers.contains(token: "close", in: "Connection")
        return ResponseFraming(
            // A refused request may have said that it takes no body.
            method: current?.request.method ?? reader.methodInProgress, minorVersion: minorVersion,
            keepsAlive: keepsAlive, date: date)
    }
}

extension ResponseFraming {
    fileprivate func streamFraming(of response: Response) -> AnswerStream.Framing {
        if let length = response.contentLength { return .length(length) }
        return minorVersion > 0 ? .chunked : .untilClose
    }
}
