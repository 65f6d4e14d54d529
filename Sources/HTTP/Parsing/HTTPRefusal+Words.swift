extension HTTPRefusal {
    /// One sentence for the caller: what is wrong, and where it helps, what to send instead.
    package var detail: String {
        requestLineDetail ?? fieldDetail ?? bodyDetail ?? connectionDetail ?? reasonPhrase(status)
    }

    private var requestLineDetail: String? {
        switch self {
        case .badRequestLine: "the first line is not `METHOD target HTTP/1.1` with single blanks"
        case .badTarget: "the request target is no path or http address, or has a byte to be percent-encoded"
        case .undecodableTarget: "the request target has a bad escape, a zero byte, or text that is not UTF-8"
        case .targetTooLong(let limit): "the request target is longer than \(limit) bytes"
        case .securedTarget: "the request target is an https address, and this connection is not secured"
        case .unsupportedMethod(let method): "the method \(method) is not supported"
        case .unsupportedVersion(let version): "\(version) is not supported; send HTTP/1.1"
        default: nil
        }
    }

    private var fieldDetail: String? {
        switch self {
        case .badLineEnd: "each line ends with CR LF; neither may stand alone"
        case .badField(let line): "line \(line) is no header field `Name: value`"
        case .blankBeforeColon(let line): "line \(line) has a blank between the field name and the colon"
        case .foldedField(let line): "line \(line) begins with a blank; a field may not run over lines"
        case .headTooLarge(let limit): "the header section is longer than \(limit) bytes"
        case .tooManyFields(let limit): "there are more than \(limit) header fields"
        case .missingHost: "HTTP/1.1 requires a Host field"
        case .repeatedHost: "there is more than one Host field"
        case .badHost: "the host is not a name or address with an optional port"
        case .unknownExpectation(let value): "the expectation \(value) is unknown; only 100-continue is met"
        default: nil
        }
    }

    private var bodyDetail: String? {
        switch self {
        case .badContentLength: "Content-Length is not a plain decimal number"
        case .repeatedContentLength: "there is more than one Content-Length"
        case .contentLengthBesideTransferCoding: "Content-Length and Transfer-Encoding exclude each other"
        case .transferCodingInOldVersion: "HTTP/1.0 has no Transfer-Encoding"
        case .badTransferCoding: "Transfer-Encoding does not end with one `chunked`"
        case .unsupportedTransferCoding(let coding): "the transfer coding \(coding) is not supported"
        case .badChunk: "the chunked body is malformed"
        case .bodyTooLarge(let limit): "the body is longer than \(limit) bytes"
        default: nil
        }
    }

    private var connectionDetail: String? {
        switch self {
        case .endedEarly: "the connection ended within the request"
        case .slowHead(let seconds): "the header section took longer than \(seconds) s"
        case .slowBody(let seconds): "the body took longer than \(seconds) s"
        case .tooManyConnections(let limit): "all \(limit) connections are taken; try again shortly"
        case .tooManyFromAddress(let limit):
            "your address has all its \(limit) connections; use them again, or close one"
        default: nil
        }
    }
}
