import Model
import TestSupport

/// Invented reports and what papers make of them.
enum CopyTexts {
    private static let words = """
        river market council harbour winter minister bridge letter garden captain village engine border school \
        treaty summer railway doctor island forest station teacher valley court dinner museum border farmer \
        signed opened closed visited promised refused welcomed repaired crossed returned planned measured
        """.split(separator: " ").map(String.init)

    /// A report of so many paragraphs of forty words, another one for each seed.
    static func report(seed: UInt64, paragraphs: Int = 8) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<paragraphs).map { _ in
            (0..<40).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ") + "."
        }
    }

    static func reading(
        _ id: String, _ paragraphs: [String], published: String? = nil, outlet: String? = nil,
        file: String? = nil, from: DateOrigin? = nil
    ) -> ArticleReading {
        let metadata = ArticleMetadata(
            published: published.flatMap { PartialDate($0) }, publishedFrom: from, outlet: outlet)
        return ArticleReading(
            article: CleanArticle(
                id: id, metadata: metadata, text: paragraphs.joined(separator: "\n\n"),
                locations: file.map { [ArticleLocation(file: $0)] } ?? []))
    }

    /// `a < b c` for an article `a` with the reprints `b` and `c`, `a = x` for one that was found as `x`, too.
    static func kin(_ readings: [ArticleReading]) throws -> [String] {
        try SmallWorld.catalogue(of: readings).readings.filter { $0.kinship.reprintOf == nil }.map {
            reading in
            let kin = reading.kinship
            return
                ([reading.article.id] + (kin.otherIDs.isEmpty ? [] : ["="] + kin.otherIDs)
                + (kin.reprints.isEmpty ? [] : ["<"] + kin.reprints)).joined(separator: " ")
        }
    }
}
