import HTTP

/// The answer that the handler gives, and what of it the client must see.
struct PlannedAnswer {
    let response: Response
    /// Whether a stream breaks off behind `body`.
    var breaksOff = false

    /// - Parameter choice: A byte of the script.
    /// - Parameter number: How many answers came before; each body is made of one letter of its own.
    init(choice: UInt8, number: Int) {
        let letter = UInt8(ascii: "a") + UInt8(number % 26)
        func text(_ count: Int) -> ArraySlice<UInt8> { ArraySlice(repeating: letter, count: count) }
        switch choice % 16 {
        case 0: response = Response(status: 204, body: [text(3)])
        case 1: response = Response(status: 304, headers: HeaderList([("ETag", "\"a\"")]), body: [text(3)])
        case 2: response = Response(status: 200, headers: HeaderList([("Connection", "close")]), body: [text(5)])
        case 3: response = Response(status: 200, body: [text(9_000), text(0), text(9_000)])
        case 4: response = Response(status: 500)
        case 5:
            let fields = [("Content-Length", "7"), ("Transfer-Encoding", "chunked"), ("Date", "never")]
            response = Response(status: 200, headers: HeaderList(fields), body: [text(2)])
        case 6: response = Response(status: 404, headers: HeaderList([("X", "a\r\nb: c")]), body: [text(9)])
        default: response = Response(status: 200, body: [text(Int(choice)), text(1)])
        }
    }

    static let greatestBody = 18_000
}
