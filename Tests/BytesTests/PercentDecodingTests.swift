import Bytes
import Testing

struct PercentDecodingTests {
    @Test(arguments: [
        ("", ""), ("abc", "abc"), ("a%20b", "a b"), ("%C3%a9", "é"), ("%2F%2e%2E", "/.."), ("a+b", "a+b"),
        ("%25%32%35", "%25"), ("100%25", "100%"),
    ])
    func `escapes are decoded once`(_ encoded: String, _ decoded: String) throws {
        #expect(try percentDecoded(Array(encoded.utf8).span) == decoded)
    }

    @Test func `plus is a blank where it is said to be`() throws {
        #expect(try percentDecoded(Array("a+b%2B".utf8).span, plusIsBlank: true) == "a b+")
    }

    private static let failures: [(String, PercentDecodingError)] = [
        ("%", .badEscape(offset: 0)), ("a%2", .badEscape(offset: 1)), ("%zz", .badEscape(offset: 0)),
        ("%2g", .badEscape(offset: 0)), ("%%20", .badEscape(offset: 0)), ("%00", .zeroByte),
        ("a%00b", .zeroByte),
        ("%FF", .notUTF8), ("%C3", .notUTF8), ("%C0%AF", .notUTF8), ("%ED%A0%80", .notUTF8),
    ]

    @Test(arguments: failures)
    func `what can't be decoded is refused`(_ encoded: String, _ error: PercentDecodingError) {
        #expect(throws: error) { try percentDecoded(Array(encoded.utf8).span) }
    }
}
