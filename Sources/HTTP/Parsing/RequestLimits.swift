/// How much of a request is read before it is refused.
package struct RequestLimits: Hashable, Sendable {
    /// Request line and header fields together, line ends counted; more is a 431, or a 414 within the first
    /// line.
    package var headerBytes: Int
    /// The number of header fields; more is a 431.
    package var headerFields: Int
    /// The request target; more is a 414.
    package var targetBytes: Int
    /// The body once decoded; more is a 413.
    package var bodyBytes: Int

    package init(
        headerBytes: Int = 16_384, headerFields: Int = 100, targetBytes: Int = 8_192,
        bodyBytes: Int = 10_485_760
    ) {
        self.headerBytes = headerBytes
        self.headerFields = headerFields
        self.targetBytes = targetBytes
        self.bodyBytes = bodyBytes
    }
}
