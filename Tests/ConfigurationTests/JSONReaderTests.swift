import Bytes
import Testing

private func value(_ text: String) throws -> JSONNode.Value {
    try readJSON(Array(text.utf8)).value
}

private func fault(_ bytes: [UInt8], depthLimit: Int = 64) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
        _ = try readJSON(bytes, depthLimit: depthLimit)
        return nil
    } catch {
        return error
    }
}

private func fault(_ text: String) -> JSONSyntaxError.Fault? { fault(Array(text.utf8))?.fault }

@Suite struct JSONReaderTests {
    @Test(arguments: [
        (#""""#, ""), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
        (#""\u00e9\u00C9""#, "éÉ"), (#""\ud83d\ude00""#, "😀"), (#""é😀""#, "é😀"), (#""\u0000""#, "\0"),
    ])
    func `strings resolve their escapes`(written: String, read: String) throws {
        #expect(try value(written) == .string(read))
    }

    @Test(arguments: ["0", "-0", "10", "1.5", "-1.25e+10", "1E5", "123456789012345678901234567890"])
    func `numbers are kept as written`(number: String) throws {
        #expect(try value(" \(number)\n") == .number(number))
    }

    @Test(arguments: [
        "01", "-", "1.", ".5", "1e", "1e+", "+1", "0x10", "NaN", "Infinity", "-a", "1.e5", "00",
    ])
    func `other numbers are refused`(number: String) {
        #expect(fault(number) != nil)
    }

    @Test(arguments: [
        ("", JSONSyntaxError.Fault.unexpectedEnd), ("[1", .unexpectedEnd), ("\"a", .unexpectedEnd),
        ("{} {}", .trailingBytes), ("nul", .unexpectedByte(0x6E, expected: "a value")),
        ("\"\\x\"", .badEscape),
        ("\"\\u12g4\"", .badEscape), ("\"\\u+123\"", .badEscape), ("\"\\ud800\"", .loneSurrogate),
        ("\"\\udc00\"", .loneSurrogate), ("\"\\ud800\\u0041\"", .loneSurrogate), ("\"\\u12", .unexpectedEnd),
        ("\"a\nb\"", .bareControlCharacter(0x0A)), ("{\"a\":1,\"a\":2}", .repeatedName("a")),
        ("[1,]", .unexpectedByte(0x5D, expected: "a value")),
        ("[1 2]", .unexpectedByte(0x32, expected: "',' or ']'")),
        ("{'a':1}", .unexpectedByte(0x27, expected: "a name in quotation marks")),
        ("{\"a\" 1}", .unexpectedByte(0x31, expected: "':'")),
        ("// no\n1", .unexpectedByte(0x2F, expected: "a value")),
        ("\u{FEFF}1", .unexpectedByte(0xEF, expected: "a value")),
    ])
    func `what RFC 8259 does not know is refused`(text: String, expected: JSONSyntaxError.Fault) {
        #expect(fault(text) == expected)
    }

    @Test func `a string that is not UTF-8 is refused`() {
        #expect(fault([0x22, 0xC3, 0x28, 0x22])?.fault == .notUTF8)
    }

    @Test func `depth has a limit`() {
        let nested = { (depth: Int) in
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        #expect(fault(nested(3), depthLimit: 3) == nil)
        #expect(fault(nested(4), depthLimit: 3)?.fault == .tooDeep(limit: 3))
        #expect(fault([UInt8](repeating: 0x5B, count: 100_000))?.fault == .tooDeep(limit: 64))
    }

    @Test func `names and values know their lines and bytes`() throws {
        let document = try readJSON(Array("{\n  \"a\": [1,\n 2]}".utf8))
        let member = try #require(document.members?.first)
        #expect(member.position == JSONPosition(offset: 4, line: 2))
        #expect(member.node.position == JSONPosition(offset: 9, line: 2))
        #expect(member.node.elements?.last?.position == JSONPosition(offset: 14, line: 3))
    }

    @Test func `a text cut at any byte is refused`() {
        let whole = Array(#"{"a":[1,-2.5e3,"é\n",true,null,{"b":{}}]}"#.utf8)
        #expect(fault(whole) == nil)
        for length in whole.indices { #expect(fault(Array(whole[..<length])) != nil, "\(length) bytes") }
    }
}
