import Bytes
import Foundation
import HTTP
import HTTPServer
import Testing

@testable import dragoman

extension AccessRecord {
    /// Somebody asks for the visits to Iraq and gets 1234 bytes.
    fileprivate static func invented(
        client: String = "192.0.2.1", method: String? = "GET", target: String? = "/visits?host=IQ",
        minorVersion: Int? = 1, headers: [(String, String)] = [], status: Int = 200
    ) -> AccessRecord {
        AccessRecord(
            client: client, method: method, target: target, minorVersion: minorVersion,
            headers: HeaderList(headers), status: status, bytes: 1234, second: 1_795_544_271,
            duration: .microseconds(153))
    }
}

@Suite struct AccessLinesTests {
    private func line(
        _ record: AccessRecord, _ format: AccessLines.Format,
        trusting proxies: TrustedProxies = TrustedProxies()
    ) -> String {
        var lines = AccessLines(format, trusting: proxies)
        var bytes: [UInt8] = []
        lines.append(record, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func object(_ record: AccessRecord) throws -> [String: Any] {
        let line = line(record, .json)
        #expect(line.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
        #expect(line.count { $0 == "\n" } == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `a line of text is one of the Combined Log Format, and the microseconds`() {
        let headers = [("User-Agent", "curl/8.5.0"), ("referer", "https://a.example/")]
        #expect(
            line(.invented(headers: headers), .text)
                == "192.0.2.1 - - [24/Nov/2026:18:17:51 +0000] \"GET /visits?host=IQ HTTP/1.1\" 200 1234 "
                + "\"https://a.example/\" \"curl/8.5.0\" 153\n")
    }

    @Test func `what is missing is a hyphen`() {
        let record = AccessRecord.invented(
            client: "unix", method: nil, target: nil, minorVersion: nil, status: 400)
        #expect(
            line(record, .text) == "unix - - [24/Nov/2026:18:17:51 +0000] \"-\" 400 1234 \"-\" \"-\" 153\n")
    }

    @Test func `a line of JSON is an object`() throws {
        let headers = [("User-Agent", "curl/8.5.0"), ("Referer", "https://a.example/")]
        #expect(
            line(.invented(minorVersion: 0, headers: headers), .json)
                == #"{"time":"2026-11-24T18:17:51Z","client":"192.0.2.1","method":"GET","#
                + #""target":"/visits?host=IQ","version":"1.0","status":200,"bytes":1234,"microseconds":153,"#
                + #""referer":"https://a.example/","userAgent":"curl/8.5.0"}"# + "\n")
    }

    @Test func `what is missing is null`() throws {
        let object = try object(.invented(method: nil, target: nil, minorVersion: nil))
        for name in ["method", "target", "version", "referer", "userAgent"] {
            #expect(object[name] is NSNull, "\(name)")
        }
        #expect(object.count == 10)
    }

    /// What somebody might write to make a line of their own.
    private static let forgeries = [
        "a\n6.6.6.6 - - [x] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\" 1", "a\r\nb", "\" 200 1 \"x", "\\\" 200",
        "\\",
        "\u{0}\u{1}\u{1B}[2J\u{7F}", "caf\u{E9} \u{1F600}", "\u{85}\u{9B}31m\u{2028}\u{2029}\u{FEFF}",
        "\t", "{\"status\":1}", "\u{202E}abc",
    ]

    @Test(arguments: forgeries)
    func `no request forges a line of text`(word: String) throws {
        let record = AccessRecord.invented(
            client: word, method: word, target: word,
            headers: [("User-Agent", word), ("Referer", word), ("Forwarded", word)])
        let line = line(record, .text)
        #expect(line.utf8.dropLast().allSatisfy { (0x20...0x7E).contains($0) })
        #expect(line.count { $0 == "\"" } == 6)
        #expect(line.hasSuffix("\" 153\n"))
    }

    @Test(arguments: forgeries)
    func `no request forges a line of JSON`(word: String) throws {
        let object = try object(
            .invented(method: word, target: word, headers: [("User-Agent", word), ("Referer", word)]))
        #expect(object["status"] as? Int == 200)
        #expect(object["userAgent"] as? String == word)
        #expect(object["target"] as? String == word)
    }

    @Test func `the client is whom a trusted proxy names`() throws {
        let proxies = TrustedProxies(networks: [try AddressNetwork("192.0.2.0/24")], socketFile: true)
        let headers = [("X-Forwarded-For", "203.0.113.5")]
        #expect(line(.invented(headers: headers), .text, trusting: proxies).hasPrefix("203.0.113.5 - - "))
        #expect(
            line(.invented(client: "unix", headers: headers), .json, trusting: proxies)
                .contains(#""client":"203.0.113.5""#))
        #expect(line(.invented(headers: headers), .text).hasPrefix("192.0.2.1 - - "))
    }
}
