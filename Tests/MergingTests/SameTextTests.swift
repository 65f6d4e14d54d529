import Model
import Testing

@Suite struct SameTextTests {
    private static let report = CopyTexts.report(seed: 1, paragraphs: 2)

    @Test func `a text from two files is one article in two places, under the id of the first`() throws {
        let first = CopyTexts.reading("z", Self.report, file: "Corpus/a.txt")
        let second = CopyTexts.reading("a", Self.report, file: "Corpus/b.txt")
        let readings = try SmallWorld.catalogue(of: [second, first]).readings
        #expect(readings.map(\.article.id) == ["z"])
        #expect(readings.first?.kinship.otherIDs == ["a"])
        #expect(readings.first?.article.locations.map(\.description) == ["Corpus/a.txt", "Corpus/b.txt"])
    }

    @Test func `blanks, case and punctuation don't make another text`() throws {
        let loud = Self.report.map { $0.uppercased().replacing(" ", with: "   ").replacing(".", with: "!") }
        let readings = [CopyTexts.reading("a", Self.report), CopyTexts.reading("b", loud)]
        #expect(try CopyTexts.kin(readings) == ["a = b"])
    }

    @Test func `a text with one more word is another article`() throws {
        let more = Self.report + ["More"]
        let readings = [CopyTexts.reading("a", Self.report), CopyTexts.reading("b", more)]
        #expect(try SmallWorld.catalogue(of: readings).readings.count == 2)
    }

    @Test func `what one find lacks comes from the other, and the surest date wins`() throws {
        let guessed = CopyTexts.reading(
            "a", Self.report, published: "2024-09-12", file: "a.txt", from: .fileName)
        let given = CopyTexts.reading(
            "b", Self.report, published: "2024-09-11", outlet: "Reuters", file: "b.txt", from: .given)
        let article = try SmallWorld.catalogue(of: [guessed, given]).readings.first?.article
        #expect(article?.id == "a")
        #expect(article?.published?.description == "2024-09-11")
        #expect(article?.metadata.publishedFrom == .given)
        #expect(article?.metadata.outlet == "Reuters")
    }

    @Test func `short texts of several days, and empty ones, are several articles`() throws {
        let days = ["2024-09-11", "2024-09-12"].map {
            CopyTexts.reading($0, ["Photos of the day"], published: $0)
        }
        #expect(try CopyTexts.kin(days).count == 2)
        #expect(try CopyTexts.kin([CopyTexts.reading("a", []), CopyTexts.reading("b", [])]).count == 2)
    }
}
