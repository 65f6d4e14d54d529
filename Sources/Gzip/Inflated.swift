/// Why compressed bytes give no whole.
package enum InflationFault: Error, Hashable, Sendable {
    case truncated
    case corrupt
    /// In bytes.
    case tooLarge(limit: Int)
    case noMemory
}

/// All bytes that compressed bytes stand for.
///
/// - Parameter limit: How many there may be.
package func inflated(
    _ bytes: [UInt8], as form: Inflater.Form = .gzip, limit: Int
) throws(InflationFault) -> [UInt8] {
    guard let inflater = Inflater(form) else { throw .noMemory }
    inflater.feed(bytes)
    var whole: [UInt8] = []
    while true {
        switch inflater.next(upTo: 65_536) {
        case .bytes(let more): whole += more
        case .ended: return whole
        case .needsInput where inflater.isBetweenMembers: return whole
        case .needsInput: throw .truncated
        case .corrupt: throw .corrupt
        }
        guard whole.count <= limit else { throw .tooLarge(limit: limit) }
    }
}
