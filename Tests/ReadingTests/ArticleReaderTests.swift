import Model
import Reading
import Testing

@Suite struct ArticleReaderTests {
    private static let cases = ReadingCase.all(in: "found")

    @Test func `the cases are found, and as many have no visit as have one`() {
        #expect(Self.cases.count >= 24)
        #expect(Self.cases.filter(\.visits.isEmpty).count >= 12)
        #expect(Self.cases.filter { !$0.visits.isEmpty }.count >= 12)
    }

    @Test(arguments: cases)
    func `an article is read`(_ example: ReadingCase) throws {
        let words = ReadingWords(reading: try RealReader.load().reading(of: example.article))
        #expect(words.visits == example.visits)
        #expect(words.meetings == example.meetings)
        #expect(words.statements == example.statements)
    }

    /// When one of these starts to work it moves to the other folder.
    @Test(arguments: ReadingCase.all(in: "known gaps"))
    func `a known gap is still one`(_ example: ReadingCase) {
        withKnownIssue {
            let words = ReadingWords(reading: try RealReader.load().reading(of: example.article))
            #expect(
                words.visits == example.visits && words.meetings == example.meetings
                    && words.statements == example.statements,
                "visits \(words.visits), meetings \(words.meetings), statements \(words.statements)")
        }
    }

    @Test(arguments: cases)
    func `the evidence of a visit or meeting is whole sentences`(_ example: ReadingCase) throws {
        let reading = try RealReader.load().reading(of: example.article)
        let bytes = Array(reading.article.text.utf8)
        for evidence in reading.visits.flatMap(\.evidence) + reading.meetings.flatMap(\.evidence) {
            let cut = bytes[evidence.range.start..<evidence.range.end]
            let sentence = try #require(String(validating: cut, as: UTF8.self))
            #expect(sentence.last.map { ".!?”\"".contains($0) } ?? false || sentence == reading.article.title)
            #expect(sentence.first?.isLowercase == false && sentence.first?.isWhitespace == false)
        }
    }

    @Test(arguments: cases)
    func `every visit has evidence for visitor and host, and every person named a mention`(
        _ example: ReadingCase
    ) throws {
        let reading = try RealReader.load().reading(of: example.article)
        for visit in reading.visits {
            let fields = Set(visit.evidence.map(\.field))
            #expect(fields.isSuperset(of: [.visitor, .host]))
            #expect(visit.start == nil || fields.contains(.start) || fields.contains(.status))
        }
        #expect(reading.people.allSatisfy { !$0.mentions.isEmpty })
        #expect(reading.people.map { $0.mentions[0] } == reading.people.map { $0.mentions[0] }.sorted())
    }

    @Test(arguments: cases)
    func `a statement's range cuts its words`(_ example: ReadingCase) throws {
        let reading = try RealReader.load().reading(of: example.article)
        let bytes = Array(reading.article.text.utf8)
        for statement in reading.statements {
            let cut = bytes[statement.range.start..<statement.range.end]
            #expect(String(decoding: cut, as: UTF8.self) == statement.quote)
        }
    }
}
