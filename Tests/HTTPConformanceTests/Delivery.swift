/// How the bytes of a case reach the server; the answers must be the same.
enum Delivery: Hashable, Sendable {
    case whole
    /// Each block of bytes in two pieces.
    case cut(at: Int)
    case byteByByte
    /// In one piece with a good request before it.
    case behindGoodRequest
    /// In one piece with a good request behind it, where the connection stays open.
    case beforeGoodRequest
    /// In one piece as far as the network leaves it whole.
    case overSocket

    /// The pieces of a block that is sent at once.
    func pieces(of block: [UInt8]) -> [ArraySlice<UInt8>] {
        switch self {
        case .cut(let cut) where cut < block.count: [block[..<cut], block[cut...]]
        case .byteByByte: block.indices.map { block[$0...$0] }
        default: [block[...]]
        }
    }

    /// A server may leave 100 out where it sees that the body has begun (RFC 9110 §10.1.1), which then hangs on
    /// the cut.
    var mayBringContinue: Bool { self != .whole }

    /// Whether the answers are held to the rules for all answers, too; once is enough for equal bytes.
    var holdsToRules: Bool {
        if case .cut = self { false } else { true }
    }
}
