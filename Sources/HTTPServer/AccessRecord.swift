/// One line of the access log, as facts.
package struct AccessRecord: Hashable, Sendable {
    /// nil, as the target, for a request that could not be read.
    package let method: String?
    /// Path and query as sent.
    package let target: String?
    package let status: Int
    /// Body bytes of the answer; 0 for HEAD.
    package let bytes: Int
    /// From the whole request to the whole answer, the way through the network left out.
    package let duration: Duration
}
