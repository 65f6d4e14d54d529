import Testing

struct CaseFormatTests {
    @Test(arguments: [
        ("> a", CaseFault.noReason),
        ("# RFC 1\n> a", .nothingExpected),
        ("# RFC 1\nsay a\nclosed", .unknownLine("say a")),
        ("# RFC 1\n< 4oo\nclosed", .unknownLine("4oo")),
        ("# RFC 1\nlimit length 5\nclosed", .unknownLimit("length 5")),
        ("# RFC 1\n> \\y\nclosed", .unknownEscape),
        ("# RFC 1\n> \\x4\nclosed", .unknownEscape),
        ("# RFC 1\n> \\{a}\nclosed", .unknownEscape),
    ])
    func `a file that can't be read is a fault`(_ text: String, _ fault: CaseFault) {
        #expect(ConformanceCase(name: "a", text: text).fault == fault)
    }

    @Test func `lines of bytes go out together`() throws {
        let file = ConformanceCase(name: "a", text: "# RFC 1\n> a\\r\n> b\\n\nend\n> c\nclosed")
        #expect(file.fault == nil)
        #expect(
            file.steps == [
                .send(CaseText(bytes: [0x61, 0x0D, 0x62, 0x0A])), .end, .send(try CaseText("c")), .closed,
            ])
    }

    @Test func `escapes stand for bytes, repetitions and kept values`() throws {
        let text = try CaseText(#"a\x00\\\{3*x\n}\(ETag)"#)
        #expect(text.text(["ETag": "v"]) == "a\0\\x\nx\nx\nv")
    }

    @Test func `an answer that is not by the letter is a fault`() {
        for bytes in ["HTTP/1.0 200 OK\r\n\r\n", "HTTP/1.1 200\r\n\r\n", "HTTP/1.1 200 OK\r\nA : b\r\n\r\n"] {
            #expect(throws: WireAnswer.Fault.self) {
                try WireAnswer.first(in: Array(bytes.utf8)[...], toHead: false, atEnd: false)
            }
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ["no Date"]),
        ("HTTP/1.1 200 OK\r\nDate: today\r\nContent-Length: 0\r\n\r\n", ["Date is today"]),
        ("HTTP/1.1 204 No Content\r\nDate: \(date)\r\nContent-Length: 0\r\n\r\n", ["204 announces a body"]),
        ("HTTP/1.1 200 OK\r\nDate: \(date)\r\nVary: a\r\nVary: b\r\n\r\n", ["Vary stands there twice"]),
        ("HTTP/1.1 304 Not Modified\r\nDate: \(date)\r\nContent-Length: 9\r\n\r\n", []),
    ])
    func `an answer that breaks a rule is found out`(_ bytes: String, _ breaches: [String]) throws {
        let answer = try WireAnswer.first(in: Array(bytes.utf8)[...], toHead: false, atEnd: true)?.answer
        #expect(answer?.breaches(toHead: false) == breaches)
    }
}

private let date = "Sun, 06 Nov 1994 08:49:37 GMT"
