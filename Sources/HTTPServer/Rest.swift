/// What a connection waits for, and since when: what it may take depends on it.
package struct Rest: Hashable, Sendable {
    package enum Kind: Int, CaseIterable, Sendable {
        /// Without a request.
        case idle
        /// For the rest of a header section.
        case head
        /// For the rest of a body.
        case body
        /// For the client to take the answer.
        case output
        /// For the client to end, the answer being out.
        case lingering
    }

    package let kind: Kind
    package let since: ContinuousClock.Instant

    package init(kind: Kind, since: ContinuousClock.Instant) {
        self.kind = kind
        self.since = since
    }
}

extension ServerLimits {
    /// How long a connection may wait so, in seconds.
    package func seconds(of kind: Rest.Kind) -> Int {
        switch kind {
        case .idle: idleSeconds
        case .head: headerSeconds
        case .body: bodySeconds
        case .output: writeSeconds
        case .lingering: Self.lingeringSeconds
        }
    }

    /// When a rest has lasted too long.
    package func end(of rest: Rest) -> ContinuousClock.Instant {
        rest.since.advanced(by: .seconds(seconds(of: rest.kind)))
    }

    private static let lingeringSeconds = 2
}
