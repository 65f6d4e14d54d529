import Model
import Testing

/// What a merged visit tells of its reports.
@Suite struct VisitUnionTests {
    private let president = SmallWorld.person("Masoud Pezeshkian", "IR", office: "President")

    private func only(_ readings: ArticleReading...) throws -> CatalogueVisit {
        let visits = try SmallWorld.catalogue(of: readings).visits
        #expect(visits.count == 1)
        return try #require(visits.first)
    }

    @Test func `the finer date is chosen, and a coarser one that holds it is no conflict`() throws {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-09"),
            SmallWorld.report("b", of: president, to: "IQ", start: "2024-09-11"))
        #expect(merged.visit.start?.description == "2024-09-11")
        #expect(merged.conflicts.isEmpty)
    }

    @Test func `a coarser date that does not hold the finer one is a conflict, listed with its articles`()
        throws
    {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-10"),
            SmallWorld.report("b", of: president, to: "IQ", start: "2024-09-30"))
        #expect(merged.visit.start?.description == "2024-09-30")
        let conflict = try #require(merged.conflicts.first)
        #expect(conflict.field == .start)
        #expect(conflict.chosen == "2024-09-30")
        #expect(conflict.reason == "more precise")
        #expect(Set(conflict.values.map(\.value)) == ["2024-10", "2024-09-30"])
        #expect(conflict.values.first { $0.value == "2024-10" }?.articles == ["a"])
    }

    @Test func `of days equally fine the one of most articles is chosen`() throws {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11"),
            SmallWorld.report("b", of: president, to: "IQ", start: "2024-09-12"),
            SmallWorld.report("c", of: president, to: "IQ", start: "2024-09-12"))
        #expect(merged.visit.start?.description == "2024-09-12")
        #expect(merged.conflicts.map(\.reason) == ["most articles"])
        #expect(merged.conflicts.first?.values.first?.articles == ["b", "c"])
    }

    @Test func `of days with as many articles the earliest is chosen`() throws {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-12"),
            SmallWorld.report("b", of: president, to: "IQ", start: "2024-09-11"))
        #expect(merged.visit.start?.description == "2024-09-11")
        #expect(merged.conflicts.map(\.reason) == ["earliest"])
    }

    @Test func `reports that agree have no conflict`() throws {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11", end: "2024-09-13"),
            SmallWorld.report("b", of: president, to: "IQ", start: "2024-09-11"))
        #expect(merged.conflicts.isEmpty)
        #expect(merged.visit.end?.description == "2024-09-13")
    }

    @Test func `the status is the word of the report published last`() throws {
        let merged = try only(
            SmallWorld.report("a", published: "2024-09-14", of: president, to: "IQ", start: "2024-09-11"),
            SmallWorld.report(
                "b", published: "2024-09-01", of: president, to: "IQ", start: "2024-09-11", status: .planned))
        #expect(merged.visit.status == .completed)
        #expect(merged.reports.map(\.article) == ["b", "a"])
    }

    @Test func `what has been held is not planned again by a late reprint`() throws {
        let merged = try only(
            SmallWorld.report(
                "a", published: "2024-09-11", of: president, to: "IQ", start: "2024-09-11", status: .ongoing),
            SmallWorld.report(
                "b", published: "2024-09-12", of: president, to: "IQ", start: "2024-09-11", status: .planned))
        #expect(merged.visit.status == .ongoing)
    }

    @Test func `places are those of all reports, each once`() throws {
        let merged = try only(
            SmallWorld.report(
                "a", of: president, to: "IQ", start: "2024-09-11", places: ["Baghdad", "Najaf"]),
            SmallWorld.report(
                "b", of: president, to: "IQ", start: "2024-09-11", places: ["Basra", "Baghdad"]))
        #expect(merged.visit.places == ["Baghdad", "Najaf", "Basra"])
    }

    @Test func `undated reports stand last`() throws {
        let merged = try only(
            SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11"),
            SmallWorld.report("b", published: "2024-09-12", of: president, to: "IQ", start: "2024-09-11"))
        #expect(merged.reports.map(\.article) == ["b", "a"])
    }
}
