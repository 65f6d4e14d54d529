import HTTP

/// A request as a client would send it whose reading it is: the body goes out as its fields announce it.
func requestText(of received: ReceivedRequest) -> [UInt8] {
    let request = received.request
    let target = request.rawPath + (request.rawQuery.map { "?" + $0 } ?? "")
    var lines = ["\(request.method) \(target) HTTP/1.\(received.minorVersion)"]
    lines += request.headers.fields.map { "\($0.name): \($0.value)" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + bodyText(of: request)
}

private func bodyText(of request: Request) -> [UInt8] {
    guard request.headers["Transfer-Encoding"] != nil else { return request.body }
    let end = Array("0\r\n\r\n".utf8)
    guard !request.body.isEmpty else { return end }
    return Array((String(request.body.count, radix: 16) + "\r\n").utf8) + request.body + [0x0D, 0x0A] + end
}
