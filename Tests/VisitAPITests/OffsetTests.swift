import Bytes
import Model
import Testing

@testable import VisitAPI

@Suite struct OffsetTests {
    static let texts = [
        "", "plain", "Zoë", "🕊", "🇦🇶 e\u{301} — “ok”", String(repeating: "aé🕊", count: 100),
        String(repeating: "x", count: 64) + "é" + String(repeating: "y", count: 64),
        String(repeating: "é", count: 32),
    ]

    @Test(arguments: texts)
    func `offsets are code points, at every boundary`(_ text: String) {
        let quotable = QuotableText(text)
        var bytes = 0
        for (count, scalar) in text.unicodeScalars.enumerated() {
            let range = TextRange(start: bytes, end: bytes + String(scalar).utf8.count)
            #expect(quotable.codePoints(of: range) == count..<count + 1)
            #expect(Array(quotable.words(at: range).unicodeScalars) == [scalar])
            bytes = range.end
        }
        let whole = TextRange(start: 0, end: bytes)
        #expect(quotable.codePoints(of: whole) == 0..<text.unicodeScalars.count)
    }

    @Test func `a range beyond the text is cut, not a crash`() {
        let quotable = QuotableText("Zoë")
        #expect(quotable.words(at: TextRange(start: 2, end: 99)) == "ë")
        #expect(quotable.codePoints(of: TextRange(start: 50, end: 99)) == 3..<3)
    }

    @Test func `evidence cuts exactly its sentence out of the article`() throws {
        let test = TestAPI()
        let proofs =
            try test.json("/visits")["data"]?.elements?.flatMap { $0["evidence"]?.elements ?? [] } ?? []
        #expect(proofs.count == 10)
        for proof in proofs {
            let id = try #require(proof["article"]?.string)
            let text = try #require(test.json("/articles/\(id)")["article"]?["text"]?.string)
            #expect(try proof.cut(outOf: text) == proof["sentence"]?.string)
        }
    }

    @Test(arguments: ["arrival", "farewell", "plans"])
    func `an article's own offsets cut out what they name`(_ id: String) throws {
        let record = try TestAPI().json("/articles/\(id)")
        let text = try #require(record["article"]?["text"]?.string)
        for date in record["dates"]?.elements ?? [] {
            #expect(try date.cut(outOf: text) == date["text"]?.string)
        }
        for statement in record["statements"]?.elements ?? [] {
            #expect(try statement.cut(outOf: text) == statement["quote"]?.string)
        }
        for place in record["places"]?.elements ?? [] {
            for mention in place["mentions"]?.elements ?? [] {
                #expect(try mention.cut(outOf: text) == place["name"]?.string)
            }
        }
    }
}

extension JSONNode {
    /// What the members `start` and `end` cut out, in code points.
    fileprivate func cut(outOf text: String) throws -> String {
        let scalars = Array(text.unicodeScalars)
        let range = try #require(self["start"]?.integer)..<#require(self["end"]?.integer)
        var cut = ""
        cut.unicodeScalars.append(contentsOf: scalars[range])
        return cut
    }
}
