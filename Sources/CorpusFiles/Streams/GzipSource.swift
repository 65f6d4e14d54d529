import Gzip

/// What stands in the gzip members of another source (RFC 1952), all of them one behind another.
package struct GzipSource: ByteSource {
    private var base: any ByteSource
    private let inflater: Inflater?
    private var hasEnded = false

    package init(_ base: any ByteSource) {
        self.base = base
        inflater = Inflater(.gzip)
    }

    package mutating func next() throws(StreamFault) -> [UInt8] {
        guard !hasEnded else { return [] }
        do throws(StreamFault) {
            return try nextBytes()
        } catch {
            hasEnded = true
            throw error
        }
    }

    private mutating func nextBytes() throws(StreamFault) -> [UInt8] {
        guard let inflater else { throw StreamFault(.system("there is no memory left")) }
        while true {
            switch inflater.next(upTo: ByteSourceLimits.piece) {
            case .bytes(let bytes):
                guard !inflater.isBomb else { throw StreamFault(.gzipBomb(offset: inflater.consumed)) }
                return bytes
            case .needsInput:
                let more = try base.next()
                if more.isEmpty { return try end(inflater) }
                inflater.feed(more)
            case .ended: return try end(inflater)
            case .corrupt: throw StreamFault(.corruptGzip(offset: inflater.offsetOfDamage))
            }
        }
    }

    private mutating func end(_ inflater: Inflater) throws(StreamFault) -> [UInt8] {
        hasEnded = true
        guard inflater.isBetweenMembers else { throw StreamFault(.truncatedGzip(offset: inflater.consumed)) }
        // To its end, so that a file that changed meanwhile is found out.
        while try !base.next().isEmpty {}
        return []
    }
}

extension Inflater {
    /// The beginning where not even the header of the first member (ten bytes, RFC 1952 §2.3) is one.
    fileprivate var offsetOfDamage: Int { produced == 0 && consumed < 10 ? 0 : consumed }

    /// News compress to a third or a tenth of their size, deflate reaches 1 in 1,032. Whatever is far beyond any
    /// text for as long as this was made to keep a reader busy.
    fileprivate var isBomb: Bool { produced > 67_108_864 && produced / 200 > consumed }
}
