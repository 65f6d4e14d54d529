import HTTP

/// An answer as it came over the wire, taken apart by the letter of RFC 9112.
struct WireAnswer {
    enum Fault: Error, Hashable { case badStatusLine(String), badField(String), badLength, badChunk }

    let status: Int
    let fields: HeaderList
    private(set) var body: [UInt8] = []

    /// The answer at the beginning of what has come, and its length; nil where it is not whole yet.
    ///
    /// - Parameter toHead: The answer to HEAD, which has no body.
    static func first(
        in bytes: ArraySlice<UInt8>, toHead: Bool, atEnd: Bool
    ) throws(Fault) -> (answer: WireAnswer, rest: ArraySlice<UInt8>)? {
        guard let headEnd = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        var answer = try WireAnswer(head: String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self))
        var rest = bytes[headEnd.upperBound...]
        guard !toHead, answer.mayHaveBody else { return (answer, rest) }
        guard try answer.takeBody(&rest, atEnd: atEnd) else { return nil }
        return (answer, rest)
    }

    private init(head: String) throws(Fault) {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "HTTP/1.1", words[1].utf8.count == 3, let status = Int(words[1]),
            !words[2].isEmpty
        else { throw .badStatusLine(String(lines[0])) }
        self.status = status
        var fields = HeaderList()
        for line in lines.dropFirst() {
            guard let colon = line.firstRange(of: ": "), !line[..<colon.lowerBound].contains(" ")
            else { throw .badField(String(line)) }
            fields.append(String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
        }
        self.fields = fields
    }

    /// RFC 9112 §6.3.
    var mayHaveBody: Bool { status >= 200 && status != 204 && status != 304 }

    /// - Returns: Whether the body is whole.
    private mutating func takeBody(_ rest: inout ArraySlice<UInt8>, atEnd: Bool) throws(Fault) -> Bool {
        if fields["Transfer-Encoding"] != nil { return try takeChunks(&rest) }
        guard let text = fields["Content-Length"] else {
            body = Array(rest)
            rest = []
            return atEnd
        }
        guard let length = Int(text), length >= 0 else { throw .badLength }
        guard rest.count >= length else { return false }
        body = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        return true
    }

    private mutating func takeChunks(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> Bool {
        while let lineEnd = rest.firstRange(of: Array("\r\n".utf8)) {
            guard let size = Int(String(decoding: rest[..<lineEnd.lowerBound], as: UTF8.self), radix: 16)
            else { throw .badChunk }
            let data = rest[lineEnd.upperBound...]
            guard data.count >= size + 2 else { return false }
            body += data.prefix(size)
            rest = data.dropFirst(size + 2)
            if size == 0 { return true }
        }
        return false
    }
}
