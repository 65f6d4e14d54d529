import Foundation
import Testing

@Suite struct GoldTests {
    @Test func `the set is there, a gold file for each article, and thresholds`() throws {
        func names(_ folder: String, _ ending: String) -> [String] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: GoldSet.folder + folder)) ?? []
            return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
        }
        #expect(names("articles", ".txt").count >= 60)
        #expect(names("articles", ".txt") == names("gold", ".json"))
        #expect(Threshold.all.count >= 5)
        #expect(Threshold.all.allSatisfy { $0.atLeast != nil || $0.atMost != nil })
    }

    @Test func `the set is scored, and its figures are printed`() throws {
        let figures = try GoldSet.figures()
        for figure in figures { print("\(figure.name)\t\((figure.value * 1000).rounded() / 1000)") }
        #expect(figures.contains { $0.name == "articles" && $0.value >= 60 })
    }

    @Test(arguments: Threshold.all)
    func `a figure is as good as it must be`(_ threshold: Threshold) throws {
        let figures = try GoldSet.figures()
        let name = threshold.path.joined(separator: "/")
        let value = try #require(figures.first { $0.name == name }?.value, "the scorer has no figure \(name)")
        let bound =
            threshold.atLeast.map { "at least \($0)" } ?? threshold.atMost.map { "at most \($0)" } ?? ""
        #expect(threshold.isKept(by: value), "\(name) is \(value), and must be \(bound)")
    }
}
