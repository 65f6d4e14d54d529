/// Phrases of words with a value each, found by walking along a text.
package struct PhraseTrie<Value: Sendable>: Sendable {
    private var edges = EdgeTable()
    private var values: [[Value]] = [[]]

    package init() {}

    /// Adds a phrase; one phrase may have several values, kept in order.
    package mutating func insert(_ phrase: [WordID], _ value: Value) {
        guard !phrase.isEmpty else { return }
        var node: Int32 = 0
        for word in phrase {
            let edge = Self.edge(node, word)
            if let next = edges[edge] {
                node = next
            } else {
                values.append([])
                node = Int32(values.count - 1)
                edges.insert(edge, node)
            }
        }
        values[Int(node)].append(value)
    }

    /// The longest phrase that starts at a position, and its values.
    ///
    /// - Parameters:
    ///   - count: The number of words in the text.
    ///   - word: The word at a position.
    package func longestMatch(
        at position: Int, count: Int, word: (Int) -> WordID
    ) -> (length: Int, values: [Value])? {
        var best: (length: Int, values: [Value])?
        eachMatch(at: position, count: count, word: word) { best = ($0, $1) }
        return best
    }

    /// Calls `found` with the length and values of every phrase that starts at a position, shortest first.
    package func eachMatch(
        at position: Int, count: Int, word: (Int) -> WordID, found: (Int, [Value]) -> Void
    ) {
        var node: Int32 = 0
        var next = position
        while next < count {
            let identifier = word(next)
            guard identifier != .unknown, let child = edges[Self.edge(node, identifier)] else { return }
            node = child
            next += 1
            if !values[Int(node)].isEmpty { found(next - position, values[Int(node)]) }
        }
    }

    private static func edge(_ node: Int32, _ word: WordID) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word.value))
    }
}
