/// What one filter asks of a value: to be one of some, and none of others.
package struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Any of these will do; where there are none, every value does.
    package var accepted: [Value]
    /// None of these will do.
    package var refused: [Value]

    package init(accepted: [Value] = [], refused: [Value] = []) {
        self.accepted = accepted
        self.refused = refused
    }

    /// Whether nothing is asked.
    package var isEmpty: Bool { accepted.isEmpty && refused.isEmpty }
}
