import CZlib
import Gzip
import Testing

struct GzipTests {
    private static let long = Array(String(repeating: "Who visited whom, and when? ", count: 5000).utf8)

    @Test(arguments: [[], Array("a".utf8), Array(0...255), long])
    func `what was coded is decoded to the same bytes`(_ bytes: [UInt8]) throws {
        let coded = try #require(gzipped([bytes[...]]))
        #expect(decoded(coded, count: bytes.count) == bytes)
    }

    @Test func `pieces are coded as the whole`() throws {
        let bytes = Self.long[...]
        let pieces: [ArraySlice<UInt8>] = [
            bytes.prefix(3), [], bytes.dropFirst(3).prefix(70_000), bytes.dropFirst(70_003),
        ]
        #expect(decoded(try #require(gzipped(pieces)), count: bytes.count) == Self.long)
        #expect(gzipped([]) == gzipped([[]]))
    }

    @Test func `the same bytes are always coded alike, without time or name`() throws {
        let coded = try #require(gzipped([Self.long[...]]))
        #expect(coded == gzipped([Self.long[...]]))
        #expect(Array(coded.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test func `a text becomes much smaller`() throws {
        #expect(try #require(gzipped([Self.long[...]])).count < Self.long.count / 50)
    }

    /// nil where the bytes are no whole gzip stream.
    private func decoded(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { _ = unsafe inflateEnd(&stream) }
        var (input, output) = (bytes, [UInt8](repeating: 0, count: count + 1))
        let result = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                return unsafe inflate(&stream, Z_FINISH)
            }
        }
        let rest = unsafe stream.avail_in
        return result == Z_STREAM_END && rest == 0 ? Array(output.prefix(Int(unsafe stream.total_out))) : nil
    }
}
