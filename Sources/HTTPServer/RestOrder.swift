/// The connections at rest, for each kind of rest in the order in which it began.
///
/// All rests of a kind may last equally long, so that the first of a kind is the first that ends: whoever looks
/// for connections that have rested too long looks at the first ones only, and nothing is searched or sorted.
struct RestOrder {
    /// Neighbours by node: the kinds come first, each the head of its ring, then the connections by number.
    private var next: [Int]
    private var previous: [Int]
    private var rests: [Rest?] = []

    init() {
        next = Array(0..<Rest.Kind.allCases.count)
        previous = next
    }

    /// The connection whose rest of that kind began first.
    func first(_ kind: Rest.Kind) -> (number: Int, rest: Rest)? {
        let number = next[kind.rawValue] - Self.heads
        guard number >= 0, let rest = rests[number] else { return nil }
        return (number, rest)
    }

    /// All connections whose rests have ended by a moment, in the order of kinds, then of their beginnings.
    func ended(by now: ContinuousClock.Instant, limits: ServerLimits) -> [Int] {
        Rest.Kind.allCases.flatMap { kind in
            var numbers: [Int] = []
            var node = next[kind.rawValue]
            while node >= Self.heads, let rest = rests[node - Self.heads], limits.end(of: rest) <= now {
                numbers.append(node - Self.heads)
                node = next[node]
            }
            return numbers
        }
    }

    /// When the first rest of any kind ends.
    func firstEnd(limits: ServerLimits) -> ContinuousClock.Instant? {
        Rest.Kind.allCases.compactMap { first($0).map { limits.end(of: $0.rest) } }.min()
    }

    /// Says that a connection rests; one that goes on resting as it did keeps its place.
    mutating func set(_ rest: Rest, of number: Int) {
        makeRoom(for: number)
        guard rests[number] != rest else { return }
        unlink(number)
        rests[number] = rest
        let (node, head) = (number + Self.heads, rest.kind.rawValue)
        let last = previous[head]
        (next[last], previous[node]) = (node, last)
        (next[node], previous[head]) = (head, node)
    }

    mutating func remove(_ number: Int) {
        guard number < rests.count else { return }
        unlink(number)
        rests[number] = nil
    }

    private mutating func unlink(_ number: Int) {
        guard rests[number] != nil else { return }
        let node = number + Self.heads
        next[previous[node]] = next[node]
        previous[next[node]] = previous[node]
    }

    private mutating func makeRoom(for number: Int) {
        while rests.count <= number {
            next.append(next.count)
            previous.append(previous.count)
            rests.append(nil)
        }
    }

    private static let heads = Rest.Kind.allCases.count
}
