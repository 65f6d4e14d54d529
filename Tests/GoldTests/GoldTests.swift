import Testing

@Suite struct GoldTests {
    private let set = ScoredSet.gold

    @Test func `the set is there, a gold file for each article, and thresholds`() {
        #expect(set.names(in: "articles", ending: ".txt").count >= 60)
        #expect(set.names(in: "articles", ending: ".txt") == set.names(in: "gold", ending: ".json"))
        #expect(set.thresholds.count >= 5)
        #expect(set.thresholds.allSatisfy { $0.atLeast != nil || $0.atMost != nil })
    }

    @Test func `the set is scored, and its figures are printed`() throws {
        let figures = try set.printedFigures()
        #expect(figures.contains { $0.name == "articles" && $0.value >= 60 })
    }

    @Test(arguments: ScoredSet.gold.thresholds)
    func `a figure is as good as it must be`(_ threshold: Threshold) throws {
        try threshold.check(set.figures())
    }
}

@Suite struct PagesTests {
    private let set = ScoredSet.pages

    @Test func `the set is there, what is expected of each page, and thresholds`() {
        #expect(set.names(in: "pages", ending: ".html").count >= 60)
        #expect(set.names(in: "pages", ending: ".html") == set.names(in: "expected", ending: ".json"))
        #expect(set.thresholds.count >= 5)
        #expect(set.thresholds.allSatisfy { $0.atLeast != nil || $0.atMost != nil })
    }

    @Test func `the set is scored, and its figures are printed`() throws {
        let figures = try set.printedFigures()
        #expect(figures.contains { $0.name == "pages" && $0.value >= 60 })
    }

    @Test(arguments: ScoredSet.pages.thresholds)
    func `a figure is as good as it must be`(_ threshold: Threshold) throws {
        try threshold.check(set.figures())
    }
}

extension ScoredSet {
    fileprivate func printedFigures() throws -> [(name: String, value: Double)] {
        let figures = try figures()
        for figure in figures { print("\(figure.name)\t\((figure.value * 1000).rounded() / 1000)") }
        return figures
    }
}

extension Threshold {
    fileprivate func check(_ figures: [(name: String, value: Double)]) throws {
        let name = path.joined(separator: "/")
        let value = try #require(figures.first { $0.name == name }?.value, "the scorer has no figure \(name)")
        let bound = atLeast.map { "at least \($0)" } ?? atMost.map { "at most \($0)" } ?? ""
        #expect(isKept(by: value), "\(name) is \(value), and must be \(bound)")
    }
}
