import Bytes
import Testing

@testable import VisitAPI

@Suite struct JSONWriterTests {
    @Test(arguments: ["", "a\"b\\c/d", "\u{0}\u{1F}\n\r\t", "Zoë 🕊 \u{2028}", "</script>"])
    func `every text comes back`(_ text: String) throws {
        let bytes = jsonObject { $0.member("text", text) }
        #expect(try readJSON(bytes)["text"]?.string == text)
    }

    @Test func `members stand in the order written`() {
        let bytes = jsonObject { json in
            json.member("b", 1)
            json.member("a", String?.none)
            json.member("list", texts: ["x", "y"])
            json.member("none", texts: [])
            json.object("inner") { $0.member("yes", true) }
            json.member("objects", objects: [1, 2]) { $0.member("n", $1) }
        }
        let text =
            #"{"b":1,"a":null,"list":["x","y"],"none":[],"inner":{"yes":true},"objects":[{"n":1},{"n":2}]}"#
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}

@Suite struct NearestSpellingsTests {
    @Test(arguments: [
        ("Irak", ["Iran", "Iraq"], ["Iraq", "Iran"]), ("Iarn", ["Iran", "Iraq"], ["Iran"]),
        ("stauts", ["start", "status"], ["status", "start"]), ("country", ["host", "origin"], []),
        ("", ["host"], []),
        ("a", ["b", "c", "d", "e"], ["b", "c", "d"]), ("x", ["x", "x"], ["x"]),
    ])
    func `the nearest come first, and none that is far`(
        _ text: String, _ candidates: [String], _ expected: [String]
    ) {
        #expect(nearestSpellings(of: text, among: candidates) == expected)
    }
}
