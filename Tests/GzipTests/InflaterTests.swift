import Gzip
import Testing

struct InflaterTests {
    private static let text = Array(String(repeating: "Who visited whom, and when? ", count: 300).utf8)

    private func coded(_ bytes: [UInt8]) throws -> [UInt8] { try #require(gzipped([bytes[...]])) }

    /// What comes out where so many bytes are fed at once, and how it ends.
    private func steps(_ bytes: [UInt8], fed count: Int, upTo limit: Int = 1000) throws -> Outcome {
        let inflater = try #require(Inflater(.gzip))
        var (rest, whole) = (bytes[...], [UInt8]())
        while true {
            switch inflater.next(upTo: limit) {
            case .bytes(let bytes):
                #expect(!bytes.isEmpty && bytes.count <= limit)
                whole += bytes
            case .needsInput where rest.isEmpty:
                return Outcome(bytes: whole, isWhole: inflater.isBetweenMembers, consumed: inflater.consumed)
            case .needsInput:
                inflater.feed(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            case .ended: return Outcome(bytes: whole, isWhole: true, consumed: inflater.consumed)
            case .corrupt: return Outcome(bytes: whole, isWhole: false, consumed: inflater.consumed)
            }
        }
    }

    private struct Outcome: Equatable {
        let bytes: [UInt8]
        let isWhole: Bool
        let consumed: Int
    }

    @Test(arguments: [1, 2, 7, 100, 100_000])
    func `it makes no difference how many bytes are fed at once`(count: Int) throws {
        let bytes = try coded(Self.text)
        let expected = Outcome(bytes: Self.text, isWhole: true, consumed: bytes.count)
        #expect(try steps(bytes, fed: count) == expected)
        #expect(try steps(bytes, fed: count, upTo: 1) == expected)
    }

    @Test(arguments: [1, 3, 100_000])
    func `members one behind another are one text`(count: Int) throws {
        let bytes = try coded([0x61, 0x62]) + coded([]) + coded([0x63])
        let expected = Outcome(bytes: [0x61, 0x62, 0x63], isWhole: true, consumed: bytes.count)
        #expect(try steps(bytes, fed: count) == expected)
    }

    @Test(arguments: [[0], [0, 0, 0, 0], [0x1F], [0x1F, 0x0A], Array("garbage".utf8)])
    func `what stands behind the last member is left alone`(garbage: [UInt8]) throws {
        let bytes = try coded(Self.text)
        for count in [1, 100_000] {
            #expect(
                try steps(bytes + garbage, fed: count)
                    == Outcome(bytes: Self.text, isWhole: true, consumed: bytes.count))
        }
    }

    @Test func `wherever it is cut, it is found out`() throws {
        let bytes = try coded(Self.text)
        for end in 1..<bytes.count {
            let outcome = try steps(Array(bytes[..<end]), fed: 64)
            #expect(!outcome.isWhole && outcome.consumed == end)
            #expect(Self.text.starts(with: outcome.bytes))
            #expect(throws: InflationFault.truncated) { try inflated(Array(bytes[..<end]), limit: 1 << 20) }
        }
    }

    @Test func `a wrong check sum is found out`() throws {
        var bytes = try coded(Self.text)
        bytes[bytes.count - 8] ^= 1
        #expect(try steps(bytes, fed: 64).isWhole == false)
        #expect(throws: InflationFault.corrupt) { try inflated(bytes, limit: 1 << 20) }
    }

    @Test(arguments: [
        Array("no gzip".utf8), [0x1F, 0x8B, 0, 0, 0, 0, 0, 0], [0x1F, 0x8B, 8, 0xFF, 0, 0, 0, 0],
    ])
    func `what is no gzip is refused`(bytes: [UInt8]) throws {
        #expect(try steps(bytes, fed: 100).isWhole == false)
    }

    @Test func `a whole may be as large as the limit`() throws {
        let bytes = try coded(Self.text)
        #expect(try inflated(bytes, limit: Self.text.count) == Self.text)
        #expect(throws: InflationFault.tooLarge(limit: 99)) { try inflated(bytes, limit: 99) }
    }

    // Made by hand after RFC 1950 and RFC 1951: a stored block of one byte, and its Adler-32.
    @Test func `zlib's own form and the bare one are read`() throws {
        let block: [UInt8] = [0x01, 0x01, 0x00, 0xFE, 0xFF, 0x61]
        #expect(try inflated(block, as: .raw, limit: 10) == [0x61])
        #expect(try inflated([0x78, 0x01] + block + [0, 0x62, 0, 0x62], as: .zlib, limit: 10) == [0x61])
        #expect(throws: InflationFault.corrupt) { try inflated(block, as: .zlib, limit: 10) }
    }
}
