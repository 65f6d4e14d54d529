/// Why the server itself, before any handler is asked, refuses a request.
package enum HTTPRefusal: Error, Hashable, Sendable {
    // The request line
    case badRequestLine
    case badTarget
    case undecodableTarget
    case targetTooLong(limit: Int)
    case securedTarget
    case unsupportedMethod(String)
    case unsupportedVersion(String)

    // Lines and fields
    case badLineEnd
    case badField(line: Int)
    case blankBeforeColon(line: Int)
    case foldedField(line: Int)
    case headTooLarge(limit: Int)
    case tooManyFields(limit: Int)
    case missingHost
    case repeatedHost
    case badHost
    case unknownExpectation(String)

    // The body
    case badContentLength
    case repeatedContentLength
    case contentLengthBesideTransferCoding
    case transferCodingInOldVersion
    case badTransferCoding
    case unsupportedTransferCoding(String)
    case badChunk
    case bodyTooLarge(limit: Int)

    // The connection
    case endedEarly
    case slowHead(seconds: Int)
    case slowBody(seconds: Int)
    case tooManyConnections(limit: Int)
    case tooManyFromAddress(limit: Int)
}

extension HTTPRefusal {
    /// The status code of the answer.
    package var status: Int {
        switch self {
        case .slowHead, .slowBody: 408
        case .bodyTooLarge: 413
        case .targetTooLong: 414
        case .unknownExpectation: 417
        case .securedTarget: 421
        case .tooManyFromAddress: 429
        case .headTooLarge, .tooManyFields: 431
        case .unsupportedMethod, .unsupportedTransferCoding: 501
        case .tooManyConnections: 503
        case .unsupportedVersion: 505
        default: 400
        }
    }
}
