import Model
import Testing

@Suite struct VisitMergingTests {
    private let president = SmallWorld.person("Masoud Pezeshkian", "IR", office: "President")

    private func groups(_ left: ArticleReading, _ right: ArticleReading) throws -> [String] {
        try SmallWorld.groups(of: [left, right])
    }

    // MARK: One visit

    @Test(arguments: [
        ("2024-09-11", "2024-09-11"), ("2024-09-11", "2024-09-13"), ("2024-09-11", "2024-09"),
        ("2024-09", "2024-09"),
        ("2024-09-11", "2024"), ("2024-09-30", "2024-10-01"),
    ])
    func `a visit told twice is one`(first: String, second: String) throws {
        let left = SmallWorld.report("a", of: president, to: "IQ", start: first)
        let right = SmallWorld.report("b", of: president, to: "IQ", start: second)
        #expect(try groups(left, right) == ["a+b"])
    }

    @Test func `a visit told under two spellings of the name is one`() throws {
        let left = SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11")
        let other = SmallWorld.person("Masud Pezeshkian", "IR", office: "President")
        let right = SmallWorld.report("b", of: other, to: "IQ", start: "2024-09-11")
        #expect(try groups(left, right) == ["a+b"])
    }

    @Test func `a postponed trip and the one held within a month are one`() throws {
        let left = SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11", status: .postponed)
        let right = SmallWorld.report("b", of: president, to: "IQ", start: "2024-10-05")
        #expect(try groups(left, right) == ["a+b"])
    }

    @Test func `an undated main report published within a week of the visit joins it`() throws {
        let left = SmallWorld.report(
            "a", published: "2024-09-12", of: president, to: "IQ", start: "2024-09-11")
        let right = SmallWorld.report("b", published: "2024-09-13", of: president, to: "IQ")
        #expect(try groups(left, right) == ["a+b"])
    }

    @Test func `delegations of one state to one host on one day are one visit`() throws {
        let visit = try #require(SmallWorld.visit(nil, to: "EG", start: "2024-09-11", country: "IQ"))
        let left = SmallWorld.reading("a", people: [], visits: [visit])
        let right = SmallWorld.reading("b", people: [], visits: [visit])
        #expect(try groups(left, right) == ["a+b"])
    }

    // MARK: Two visits

    @Test(arguments: [
        ("2024-09-11", "2024-09-20"), ("2024-09-11", "2023-09-11"), ("2024-09", "2024-11"), ("2023", "2025"),
    ])
    func `visits far apart in time stay two`(first: String, second: String) throws {
        let left = SmallWorld.report("a", of: president, to: "IQ", start: first)
        let right = SmallWorld.report("b", of: president, to: "IQ", start: second)
        #expect(try groups(left, right) == ["a", "b"])
    }

    @Test func `visits to two states stay two`() throws {
        let left = SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11")
        let right = SmallWorld.report("b", of: president, to: "TR", start: "2024-09-11")
        #expect(try groups(left, right) == ["a", "b"])
    }

    @Test func `visits of two people on one day stay two`() throws {
        let minister = SmallWorld.person("Abbas Araghchi", "IR", office: "Foreign Minister")
        let left = SmallWorld.report("a", of: president, to: "IQ", start: "2024-09-11")
        let right = SmallWorld.report("b", of: minister, to: "IQ", start: "2024-09-11")
        #expect(try groups(left, right) == ["a", "b"])
    }

    @Test func `an undated report without anything in common stays alone`() throws {
        let left = SmallWorld.report(
            "a", published: "2024-09-12", of: president, to: "IQ", start: "2024-09-11")
        let late = SmallWorld.report("b", published: "2024-12-01", of: president, to: "IQ")
        let background = SmallWorld.report("c", published: "2024-09-12", of: president, to: "IQ", main: false)
        #expect(try SmallWorld.groups(of: [left, late]) == ["a", "b"])
        #expect(try SmallWorld.groups(of: [left, background]) == ["a", "c"])
    }

    @Test func `an undated report that fits two visits joins neither`() throws {
        let first = SmallWorld.report(
            "a", published: "2024-09-05", of: president, to: "IQ", start: "2024-09-05")
        let second = SmallWorld.report(
            "b", published: "2024-09-11", of: president, to: "IQ", start: "2024-09-11")
        let undated = SmallWorld.report("c", published: "2024-09-08", of: president, to: "IQ")
        #expect(try SmallWorld.groups(of: [first, second, undated]) == ["a", "b", "c"])
    }

    @Test func `delegations of two states stay two visits`() throws {
        let iraqi = try #require(SmallWorld.visit(nil, to: "EG", start: "2024-09-11", country: "IQ"))
        let omani = try #require(SmallWorld.visit(nil, to: "EG", start: "2024-09-11", country: "OM"))
        #expect(
            try groups(
                SmallWorld.reading("a", people: [], visits: [iraqi]),
                SmallWorld.reading("b", people: [], visits: [omani])) == ["a", "b"])
    }
}
