import Model
import Testing

@Suite struct PeopleMergingTests {
    private func names(_ people: [Person]) throws -> [String] {
        let readings = people.enumerated().map { SmallWorld.reading("a\($0)", people: [$1]) }
        return try SmallWorld.catalogue(of: readings).people.map(\.person.name).sorted()
    }

    @Test(arguments: [
        ("Mohammed Shia al-Sudani", "Mohammad Shia al-Sudani"), ("Abbas Araghchi", "Abbas Araqchi"),
        ("Mohammad Javad Zarif", "Javad Zarif"), ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Viktor Orbán", "Orbán Viktor"), ("Hassan Rouhani", "Hasan Rohani"),
    ])
    func `spellings of one name are one person`(left: String, right: String) throws {
        #expect(try names([SmallWorld.person(left, "IR"), SmallWorld.person(right, "IR")]).count == 1)
    }

    @Test(arguments: [
        ("Masoud Barzani", "Masrour Barzani"), ("George Bush", "Jeb Bush"),
        ("Ali Khamenei", "Ruhollah Khomeini"),
        ("Mohammed Karimi", "Mahmoud Karimi"), ("Abdullah II", "Abdullah III"),
        ("Angela Merkel", "Olaf Scholz"),
    ])
    func `names of two people are two people`(left: String, right: String) throws {
        #expect(
            try names([SmallWorld.person(left, "IR"), SmallWorld.person(right, "IR")])
                == [left, right].sorted())
    }

    @Test func `people of one name who serve two states are two`() throws {
        let people = [SmallWorld.person("Ali Hassan", "IQ"), SmallWorld.person("Ali Hassan", "TZ")]
        #expect(try names(people) == ["Ali Hassan", "Ali Hassan"])
        let readings = people.enumerated().map { SmallWorld.reading("a\($0)", people: [$1]) }
        #expect(
            try SmallWorld.catalogue(of: readings).people.map(\.person.id.slug) == [
                "ali-hassan", "ali-hassan-2",
            ])
    }

    @Test func `a person whose state one article leaves out is the same`() throws {
        #expect(
            try names([SmallWorld.person("Ali Hassan", "IQ"), SmallWorld.person("Ali Hassan")]) == [
                "Ali Hassan"
            ])
    }

    @Test func `a lone family name joins the one person of that name, state and office`() throws {
        let full = SmallWorld.person("Hakan Fidan", "TR", office: "Foreign Minister")
        let short = SmallWorld.person("Fidan", "TR", office: "Foreign Minister")
        #expect(try names([full, short]) == ["Hakan Fidan"])
    }

    @Test func `a lone family name that can be two people's joins neither`() throws {
        let people = [
            SmallWorld.person("Masoud Barzani", "IQ"), SmallWorld.person("Masrour Barzani", "IQ"),
            SmallWorld.person("Barzani", "IQ"),
        ]
        #expect(try names(people) == ["Barzani", "Masoud Barzani", "Masrour Barzani"])
    }

    @Test func `a lone family name of another state is another person`() throws {
        #expect(
            try names([SmallWorld.person("Hakan Fidan", "TR"), SmallWorld.person("Fidan", "AL")])
                == ["Fidan", "Hakan Fidan"])
    }

    @Test func `a merged person has all forms, offices and articles`() throws {
        let first = SmallWorld.person("Mohammad Javad Zarif", "IR", office: "Foreign Minister")
        var second = SmallWorld.person("Javad Zarif", "IR", office: "Vice President")
        second.aliases = ["Zarif"]
        let people = try SmallWorld.catalogue(of: [
            SmallWorld.reading("b", people: [first]), SmallWorld.reading("a", people: [second]),
        ]).people
        let person = try #require(people.first)
        #expect(people.count == 1)
        #expect(person.person.name == "Mohammad Javad Zarif")
        #expect(Set(person.person.aliases) == ["Javad Zarif", "Zarif"])
        #expect(Set(person.person.offices.map(\.title)) == ["Foreign Minister", "Vice President"])
        #expect(person.articles == ["a", "b"])
        #expect(person.person.mentions.isEmpty)
    }
}
