/// An answer as a client reads it.
package struct Answer {
    package let status: Int
    /// Status line and fields, without the empty line behind them.
    package let head: String
    package let body: [UInt8]

    package init(head: String, body: [UInt8]) {
        status = Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0
        self.head = head
        self.body = body
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    package var fields: [(name: String, value: String)] { Self.fields(ofHead: head) }

    /// The bytes that the head announces; none where it says nothing of them.
    static func length(announcedBy head: String) -> Int {
        fields(ofHead: head).first { $0.name == "Content-Length" }.flatMap { Int($0.value) } ?? 0
    }

    private static func fields(ofHead head: String) -> [(name: String, value: String)] {
        head.split(separator: "\r\n").dropFirst().compactMap { line in
            line.firstRange(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
        }
    }
}
