import HTTP
import Testing

struct RequestReaderTests {
    @Test(arguments: CaseFile.all(in: "accepted"))
    func `an accepted request is read as expected`(_ file: CaseFile) {
        let found = transcript(of: [file.bytes[...]])
        #expect(!found.contains("refused") && !found.contains("incomplete"))
        file.expect(found)
    }

    @Test(arguments: CaseFile.all(in: "refused"))
    func `a refused request is refused as expected`(_ file: CaseFile) {
        let found = transcript(of: [file.bytes[...]])
        #expect(found.contains("refused"))
        file.expect(found)
    }

    @Test(arguments: CaseFile.all(in: "accepted") + CaseFile.all(in: "refused"))
    func `it does not matter where the bytes are cut`(_ file: CaseFile) {
        let whole = transcript(of: [file.bytes[...]])
        for cut in file.bytes.indices {
            #expect(transcript(of: [file.bytes[..<cut], file.bytes[cut...]]) == whole, "cut at \(cut)")
        }
        #expect(transcript(of: file.bytes.indices.map { file.bytes[$0...$0] }) == whole, "byte by byte")
    }

    @Test func `there are as many refused cases as accepted ones`() {
        let accepted = CaseFile.all(in: "accepted").count
        #expect(accepted >= 20)
        #expect(CaseFile.all(in: "refused").count >= accepted)
    }

    @Test func `a request cut short is incomplete and not refused`() {
        var reader = RequestReader()
        #expect(reader.progress == .nothing)
        reader.append(Array("GET / HT".utf8).span)
        #expect(reader.next() == .incomplete)
        #expect(reader.progress == .head)
        reader.append(Array("TP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nab".utf8).span)
        #expect(reader.next() == .incomplete)
        #expect(reader.progress == .body)
        #expect(reader.withInput { $0.count } == 0)
    }

    @Test func `bytes behind a request stay for the next one`() {
        var reader = RequestReader()
        reader.append(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /2".utf8).span)
        guard case .done = reader.next() else {
            Issue.record("not done")
            return
        }
        #expect(reader.withInput { $0.count } == 6)
        #expect(reader.next() == .incomplete)
    }

    @Test func `a client awaits the signal to go on only until it has sent something of the body`() {
        var reader = RequestReader()
        reader.append(
            Array("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8).span
        )
        #expect(reader.next() == .incomplete)
        #expect(reader.awaitsContinue)
        reader.append(Array("a".utf8).span)
        #expect(reader.next() == .incomplete)
        #expect(!reader.awaitsContinue)
    }
}

/// Small limits, so that the cases stay short.
private let limits = RequestLimits(headerBytes: 1024, headerFields: 20, targetBytes: 256, bodyBytes: 1024)

/// All that the bytes gave, in words.
private func transcript(of pieces: [ArraySlice<UInt8>]) -> String {
    var reader = RequestReader(limits: limits)
    var lines: [String] = []
    for piece in pieces {
        reader.append(Array(piece).span)
        while case .done(let received) = reader.next() { lines += description(of: received) }
        if case .refused(let refusal) = reader.next() {
            return text(lines + ["refused \(refusal.status) \(refusal)"])
        }
    }
    if reader.progress != .nothing { lines.append("incomplete") }
    return text(lines)
}

private func text(_ lines: [String]) -> String {
    lines.joined(separator: "\n") + "\n"
}

private func description(of received: ReceivedRequest) -> [String] {
    let request = received.request
    let query = request.query.map { "\($0.name) = \($0.value)" }
    let line = "\(request.method) \(request.rawPath) HTTP/1.\(received.minorVersion)"
    return [line, "segments \(request.segments)"]
        + (request.rawQuery.map { ["query \($0) \(query)"] } ?? [])
        + request.headers.fields.map { "field \($0.name): \($0.value)" }
        + (request.body.isEmpty ? [] : ["body of \(request.body.count): \(bodyText(request.body))"])
        + [received.keepsAlive ? "keeps alive" : "closes"]
}

private func bodyText(_ body: [UInt8]) -> String {
    body.map { 0x20..<0x7F ~= $0 ? String(Unicode.Scalar($0)) : "<\(String($0, radix: 16))>" }.joined()
}
