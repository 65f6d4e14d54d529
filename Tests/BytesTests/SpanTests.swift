import Bytes
import Testing

struct SpanTests {
    @Test func `a byte is found from an offset on`() {
        let bytes = Array("abcabc".utf8)
        #expect(bytes.span.firstOffset(of: UInt8(ascii: "b")) == 1)
        #expect(bytes.span.firstOffset(of: UInt8(ascii: "b"), from: 2) == 4)
        #expect(bytes.span.firstOffset(of: UInt8(ascii: "b"), from: 5) == nil)
        #expect(bytes.span.firstOffset(of: UInt8(ascii: "x")) == nil)
    }

    @Test(arguments: [("", 0..<0), ("a", 0..<1), (" a ", 1..<2), ("\t a b \t", 2..<5), ("  ", 2..<2)])
    func `blanks at the ends are left out`(_ text: String, _ range: Range<Int>) {
        #expect(Array(text.utf8).span.rangeWithoutBlanks == range)
    }

    @Test func `only UTF-8 is text, and every byte is Latin-1`() {
        let bytes: [UInt8] = [0x47, 0xE8]
        #expect(bytes.span.text == nil)
        #expect(bytes.span.latin1Text == "Gè")
        #expect(Array("Gè".utf8).span.text == "Gè")
    }
}
