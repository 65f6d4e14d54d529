import Model
import Reading
import TestSupport
import Testing

@Suite struct ReadingDeterminismTests {
    private static let articles = ReadingCase.all(in: "found").map(\.article)

    @Test func `many articles read together are read as one by one`() throws {
        let reader = try RealReader.load()
        #expect(reader.readings(of: Self.articles) == Self.articles.map { reader.reading(of: $0) })
        #expect(reader.readings(of: []) == [])
    }

    @Test(arguments: UInt64(1)...5)
    func `the order of the articles makes no difference to any of them`(seed: UInt64) throws {
        let reader = try RealReader.load()
        var generator = SeededGenerator(seed: seed)
        let shuffled = reader.readings(of: Self.articles.shuffled(using: &generator))
        let plain = reader.readings(of: Self.articles)
        #expect(
            shuffled.sorted { $0.article.id < $1.article.id }
                == plain.sorted { $0.article.id < $1.article.id })
    }

    @Test func `reading an article twice gives the same`() throws {
        let reader = try RealReader.load()
        for article in Self.articles { #expect(reader.reading(of: article) == reader.reading(of: article)) }
    }

    /// Cut short, an article may say less or other things, but reading it ends, and all ranges lie within it.
    @Test(arguments: ReadingCase.all(in: "found"))
    func `an article cut at any character does no harm`(_ example: ReadingCase) throws {
        let reader = try RealReader.load()
        let scalars = example.text.unicodeScalars
        for end in scalars.indices {
            let text = String(String.UnicodeScalarView(scalars[..<end]))
            let reading = reader.reading(
                of: RawArticle(id: "a", body: .text(text), metadata: example.article.metadata))
            let evidence = reading.visits.flatMap(\.evidence).map(\.range)
            let ranges = evidence + reading.people.flatMap(\.mentions) + reading.statements.map(\.range)
            #expect(ranges.allSatisfy { $0.end <= reading.article.text.utf8.count })
        }
    }

    @Test func `an empty article says nothing`() throws {
        let reading = try RealReader.load().reading(of: RawArticle(id: "a", body: .text("")))
        #expect(reading.visits.isEmpty && reading.meetings.isEmpty && reading.statements.isEmpty)
        #expect(reading.people.isEmpty && reading.countries.isEmpty && reading.dates.isEmpty)
    }
}
