import Model
import TestSupport
import Testing

@Suite struct CatalogueTests {
    /// Three visits of two people under several spellings, told by eight articles.
    private func world() -> [ArticleReading] {
        let president = SmallWorld.person("Masoud Pezeshkian", "IR", office: "President")
        let other = SmallWorld.person("Masud Pezeshkian", "IR", office: "President")
        let short = SmallWorld.person("Pezeshkian", "IR", office: "President")
        let minister = SmallWorld.person("Abbas Araghchi", "IR", office: "Foreign Minister")
        let spelled = SmallWorld.person("Abbas Araqchi", "IR")
        return [
            SmallWorld.report("a", published: "2024-09-11", of: president, to: "IQ", start: "2024-09-11"),
            SmallWorld.report(
                "b", published: "2024-09-12", of: other, to: "IQ", start: "2024-09-12", places: ["Najaf"]),
            SmallWorld.report(
                "c", published: "2024-09-10", of: short, to: "IQ", start: "2024-09", status: .planned),
            SmallWorld.report("d", published: "2024-09-13", of: president, to: "IQ"),
            SmallWorld.report("e", published: "2024-11-02", of: president, to: "IQ", start: "2024-11-01"),
            SmallWorld.report("f", published: "2024-09-11", of: minister, to: "IQ", start: "2024-09-11"),
            SmallWorld.report("g", of: spelled, to: "IQ", start: "2024-09-11"),
            SmallWorld.report("h", of: spelled, to: "IQ", firstVisit: "first visit"),
        ]
    }

    /// Everything of a catalogue that an answer can show.
    private static func picture(_ catalogue: Catalogue) -> [String] {
        catalogue.people.map { "\($0)" } + catalogue.visits.map { "\($0)" }
            + catalogue.readings.map { "\($0)" }
    }

    @Test(arguments: UInt64(1)...30)
    func `the order of the readings makes no difference`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shuffled = try SmallWorld.catalogue(of: world().shuffled(using: &generator))
        #expect(try Self.picture(shuffled) == Self.picture(SmallWorld.catalogue(of: world())))
    }

    @Test func `people, visits and readings stand in the order of their ids`() throws {
        let catalogue = try SmallWorld.catalogue(of: world().reversed())
        #expect(catalogue.people.map(\.person.id) == catalogue.people.map(\.person.id).sorted())
        #expect(catalogue.visits.map(\.visit.id) == catalogue.visits.map(\.visit.id).sorted())
        #expect(catalogue.readings.map(\.article.id) == catalogue.readings.map(\.article.id).sorted())
        #expect(Set(catalogue.people.map(\.person.id)).count == catalogue.people.count)
        #expect(Set(catalogue.visits.map(\.visit.id)).count == catalogue.visits.count)
    }

    @Test func `every id inside is that of a merged object, and every report leads to its visit`() throws {
        let catalogue = try SmallWorld.catalogue(of: world())
        let people = Set(catalogue.people.map(\.person.id))
        for reading in catalogue.readings {
            #expect(reading.people.allSatisfy { people.contains($0.id) })
            #expect(reading.visits.allSatisfy { $0.visitor.person.map(people.contains) ?? true })
        }
        for visit in catalogue.visits {
            for report in visit.reports {
                let reading = try #require(catalogue.readings.first { $0.article.id == report.article })
                #expect(reading.visits[report.index].id == visit.visit.id)
            }
        }
        #expect(catalogue.visits.flatMap(\.reports).count == world().flatMap(\.visits).count)
    }

    @Test func `ids name visitor, host and month`() throws {
        let president = SmallWorld.person("Masoud Pezeshkian", "IR")
        let dated = SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11")
        let catalogue = try SmallWorld.catalogue(of: [dated])
        #expect(catalogue.visits.map(\.visit.id.slug) == ["masoud-pezeshkian-iq-2024-09"])
        #expect(catalogue.people.map(\.person.id.slug) == ["masoud-pezeshkian"])
    }

    /// Articles that sort before, between and after those of the world.
    @Test(arguments: ["0", "cc", "z"])
    func `an article about others changes no id`(article: String) throws {
        let pope = SmallWorld.person("Francis", organization: "Holy See")
        let added = SmallWorld.report(article, of: pope, to: "SS", start: "2023-02-03")
        let before = try SmallWorld.catalogue(of: world())
        let after = try SmallWorld.catalogue(of: world() + [added])
        #expect(Set(before.people.map(\.person.id)).isSubset(of: after.people.map(\.person.id)))
        #expect(before.visits == after.visits.filter { $0.visit.host.description == "IQ" })
    }

    @Test func `what a visitor met others for is told with the visit`() throws {
        let president = SmallWorld.person("Masoud Pezeshkian", "IR")
        let host = SmallWorld.person("Abdul Latif Rashid", "IQ")
        let visit = try #require(SmallWorld.visit(president, to: "IQ", start: "2024-09-11"))
        let meeting = Meeting(
            id: "m1", participants: [host.id, president.id], visit: VisitID("a-v1"),
            evidence: [
                Evidence(field: .participants, range: TextRange(start: 0, end: 4), rule: RuleID("meet"))
            ])
        let reading = SmallWorld.reading(
            "a", people: [president, host], visits: [visit], meetings: [meeting])
        let catalogue = try SmallWorld.catalogue(of: [reading])
        #expect(catalogue.visits.map(\.met) == [[PersonID("abdul-latif-rashid")]])
        #expect(catalogue.readings[0].meetings[0].visit == catalogue.visits[0].visit.id)
        #expect(catalogue.readings[0].meetings[0].id == "a-m1")
    }

    @Test func `no readings make an empty catalogue`() throws {
        let catalogue = try SmallWorld.catalogue(of: [])
        #expect(catalogue.people.isEmpty && catalogue.visits.isEmpty && catalogue.readings.isEmpty)
    }
}
