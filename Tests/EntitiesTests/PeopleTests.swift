import ArticleText
import Entities
import Model
import Testing

@Suite struct PeopleTests {
    @Test func `a person is listed once, under the fullest form, with the others as aliases`() throws {
        let people = try ReadPeople(
            "Minister Zarif arrived. Iranian Foreign Minister Mohammad Javad Zarif spoke. Javad Zarif left."
        ).entities.people
        #expect(people.map(\.name) == ["Mohammad Javad Zarif"])
        #expect(people.first.map { Set($0.aliases) } == ["Zarif", "Javad Zarif"])
        #expect(people.first?.mentions.count == 3)
    }

    @Test func `people stand in the order of their first mention`() throws {
        let read = try ReadPeople(
            "Hakan Fidan, the Turkish foreign minister, met Iraqi President Barham Salih in Baghdad."
        )
        #expect(read.names == ["Hakan Fidan", "Barham Salih"])
    }

    @Test func `two people of one family name stay two`() throws {
        let read = try ReadPeople(
            "Kurdish leader Masoud Barzani arrived. Prime Minister Masrour Barzani spoke. Masoud Barzani left."
        )
        #expect(read.names == ["Masoud Barzani", "Masrour Barzani"])
        #expect(read.person(meantBy: "Masoud Barzani")?.name == "Masoud Barzani")
    }

    @Test func `a family name of two people means the one whose office stands with it`() throws {
        let read = try ReadPeople(
            "US President George Bush arrived. Florida Governor Jeb Bush spoke. President Bush left.")
        #expect(read.person(meantBy: "Bush")?.name == "George Bush")
    }

    @Test func `two spellings of one name in an article are one person`() throws {
        let read = try ReadPeople("Iraqi Prime Minister Mustafa al-Kadhimi arrived. Mustafa al-Kazemi spoke.")
        #expect(read.entities.people.count == 1)
    }

    @Test(arguments: [
        ("Iranian President Masoud Pezeshkian spoke.", "IR"),
        ("Anna Berg, the Swedish defence minister, spoke.", "SE"),
        ("Turkey's Foreign Minister Hakan Fidan spoke.", "TR"),
    ])
    func `the state is that of the printed office`(text: String, country: String) throws {
        #expect(try ReadPeople(text).entities.people.first?.country?.description == country)
    }

    @Test func `an official of a body has the body and no state`() throws {
        let person = try #require(
            try ReadPeople("UN Secretary-General Antonio Guterres spoke.").entities.people.first)
        #expect(person.organization == "UN")
        #expect(person.country == nil)
    }

    @Test func `an office without a state is that of the dateline's`() throws {
        let text = "Foreign Minister Ingrid Xqberg spoke."
        #expect(try ReadPeople(text, dateline: "OSLO").entities.people.first?.country?.description == "NO")
        #expect(try ReadPeople(text).entities.people.first?.country == nil)
    }

    @Test func `a former office is told as such`() throws {
        let person = try #require(
            try ReadPeople("Former Iranian President Mohammad Khatami spoke.").entities.people.first)
        #expect(person.offices.map(\.former) == [true])
        #expect(person.offices.first?.title == "President")
    }

    @Test func `a headline's short form means the person whom the text names in full`() throws {
        let headline = "Pezeshkian arrives in Baghdad"
        let read = try ReadPeople(
            headline + "\n\nIranian President Masoud Pezeshkian arrived.", headline: headline.utf8.count)
        #expect(read.names == ["Masoud Pezeshkian"])
        #expect(read.entities.people.first?.mentions.first == TextRange(start: 0, end: 10))
    }

    @Test func `mentions are the ranges of the names alone`() throws {
        let read = try ReadPeople(
            "Iranian President Masoud Pezeshkian arrived. “Pezeshkian’s visit” went on.")
        let person = try #require(read.entities.people.first)
        #expect(person.mentions.map { read.text.text($0) } == ["Masoud Pezeshkian", "Pezeshkian"])
    }

    @Test func `ids are made of names, and two people of one name have two`() throws {
        let people = try ReadPeople(
            "Turkish President Recep Tayyip Erdoğan met Iraqi Prime Minister Haider al-Abadi."
        ).entities.people
        #expect(people.map(\.id.slug) == ["recep-tayyip-erdogan", "haider-al-abadi"])
        #expect(Set(people.map(\.id)).count == people.count)
    }

    @Test(arguments: [
        "The talks went on in Baghdad.", "The White House and the Kremlin spoke.", "",
        "Iraqi officials and a Turkish delegation met.", "The president spoke with the prime minister.",
    ])
    func `a text that names nobody has no people`(text: String) throws {
        #expect(try ReadPeople(text).names == [])
    }
}
