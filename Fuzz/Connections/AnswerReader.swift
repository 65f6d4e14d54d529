/// Reads answers as a strict client does (RFC 9112 §4 to §7), with none of the server's code.
struct AnswerReader {
    struct Answer {
        let status: Int
        let fields: [(name: String, value: String)]
        var body: [UInt8] = []

        func values(of name: String) -> [String] {
            fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        }

        /// Whether it is the last on its connection.
        var closes: Bool { values(of: "Connection").contains("close") }
    }

    private enum Framing { case length(Int), chunked, untilEnd }

    private var buffer: [UInt8] = []
    /// Up to where no head ends.
    private var searched = 0
    private var open: (answer: Answer, framing: Framing)?

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        buffer += bytes
    }

    /// Whether no answer is under way.
    var isAtBoundary: Bool { buffer.isEmpty && open == nil }

    /// The next answer, once it is whole.
    ///
    /// - Parameter method: Of the request that it answers.
    mutating func next(to method: String?) -> Answer? {
        if open == nil { readHead(method: method) }
        guard let (answer, framing) = open else { return nil }
        var whole = answer
        switch framing {
        case .untilEnd: return nil
        case .length(let length):
            guard buffer.count >= length else { return nil }
            whole.body = Array(buffer.prefix(length))
            buffer.removeFirst(length)
        case .chunked:
            guard let body = takeChunks() else { return nil }
            whole.body = body
        }
        open = nil
        return whole
    }

    /// The answer whose end the end of the connection is.
    mutating func end() -> Answer? {
        guard let (answer, framing) = open, case .untilEnd = framing else { return nil }
        var whole = answer
        whole.body = buffer
        (buffer, open) = ([], nil)
        return whole
    }

    private mutating func readHead(method: String?) {
        guard let end = Self.end(of: [13, 10, 13, 10], in: buffer[max(0, searched - 3)...]) else {
            searched = buffer.count
            return
        }
        searched = 0
        let text = String(decoding: buffer[..<(end - 4)], as: UTF8.self)
        buffer.removeFirst(end)
        var lines = Self.lines(of: text)
        let first = Array(lines.removeFirst().utf8)
        require(
            first.count > 13 && first.starts(with: "HTTP/1.1 ".utf8) && first[12] == 32,
            "a status line: \(text)")
        let status = Int(String(decoding: first[9..<12], as: UTF8.self)) ?? 0
        require((100...599).contains(status), "a status: \(text)")
        let answer = Answer(status: status, fields: lines.map(Self.field))
        open = (answer, Self.framing(of: answer, method: method))
    }

    private static func framing(of answer: Answer, method: String?) -> Framing {
        let lengths = answer.values(of: "Content-Length")
        let codings = answer.values(of: "Transfer-Encoding")
        require(lengths.count + codings.count <= 1, "one way to frame the body: \(answer)")
        let hasNoLength = answer.status < 200 || answer.status == 204
        if hasNoLength { require(lengths.isEmpty && codings.isEmpty, "no body is announced: \(answer)") }
        if method == "HEAD" || hasNoLength || answer.status == 304 { return .length(0) }
        if let length = lengths.first {
            guard let count = Int(length) else {
                require(false, "a length: \(answer)")
                return .length(0)
            }
            return .length(count)
        }
        if codings == ["chunked"] { return .chunked }
        require(codings.isEmpty && answer.closes, "a body without length ends with the connection: \(answer)")
        return .untilEnd
    }

    private static func field(_ line: String) -> (name: String, value: String) {
        let bytes = Array(line.utf8)
        guard let colon = bytes.firstIndex(of: 58), colon > 0 else {
            require(false, "a field: \(line)")
            return ("", "")
        }
        require(bytes[..<colon].allSatisfy { $0 > 32 && $0 < 127 }, "a name: \(line)")
        require(bytes[colon...].allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }, "a value: \(line)")
        let value = bytes[(colon + 1)...].drop { $0 == 32 }
        return (String(decoding: bytes[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }

    /// All chunks, if the last one is there.
    private mutating func takeChunks() -> [UInt8]? {
        var (body, start): ([UInt8], Int) = ([], 0)
        while let end = Self.end(of: [13, 10], in: buffer[start...]) {
            let digits = String(decoding: buffer[start..<(end - 2)], as: UTF8.self)
            guard let size = Int(digits, radix: 16) else {
                require(false, "a chunk's size: \(digits)")
                return nil
            }
            guard buffer.count >= end + size + 2 else { return nil }
            require(buffer[end + size] == 13 && buffer[end + size + 1] == 10, "a chunk ends with its line")
            body += buffer[end..<(end + size)]
            start = end + size + 2
            if size == 0 {
                buffer.removeFirst(start)
                return body
            }
        }
        return nil
    }

    /// The index behind the first occurrence of a pattern.
    private static func end(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let last = pattern.last, bytes.count >= pattern.count else { return nil }
        for index in bytes.indices.dropFirst(pattern.count - 1) where bytes[index] == last {
            if bytes[...index].suffix(pattern.count).elementsEqual(pattern) { return index + 1 }
        }
        return nil
    }

    private static func lines(of text: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 13, rest.first == 10 {
                rest = rest.dropFirst()
                lines.append([])
            } else {
                lines[lines.count - 1].append(byte)
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}
