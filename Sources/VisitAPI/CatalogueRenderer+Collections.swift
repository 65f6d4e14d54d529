import Model
import VisitIndex

/// Articles, people and countries, as lists and as their own pages show them.
extension CatalogueRenderer {
    func article(_ reading: ArticleReading) -> [UInt8] {
        jsonObject { json in
            json.articleMembers(reading)
            json.member("people", texts: reading.people.map(\.id.slug))
            // An article may report one visit twice.
            var seen: Set<VisitID> = []
            json.member(
                "visits", texts: reading.visits.map(\.id).filter { seen.insert($0).inserted }.map(\.slug))
        }
    }

    func person(_ merged: CataloguePerson) -> [UInt8] {
        jsonObject { listedPersonMembers(merged, &$0) }
    }

    func personPage(_ merged: CataloguePerson) -> [UInt8] {
        let id = merged.person.id
        return jsonObject { json in
            listedPersonMembers(merged, &json)
            peopleMember("met", people(metBy: id), &json)
            meetingsMember(index.meetings(with: id), &json)
            statementsMember(index.statements(by: id), &json)
        }
    }

    func country(_ country: CountryVisits) -> [UInt8] {
        jsonObject { listedCountryMembers(country, &$0) }
    }

    func countryPage(_ country: CountryVisits) -> [UInt8] {
        let code = country.code.description
        return jsonObject { json in
            listedCountryMembers(country, &json)
            json.member("received", texts: country.received.map { index.visits[$0].visit.id.slug })
            json.member("made", texts: country.made.map { index.visits[$0].visit.id.slug })
            json.object("links") { links in
                links.member("visits", "/visits?country=\(code)")
                links.member("received", "/visits?host=\(code)")
                links.member("made", "/visits?origin=\(code)")
            }
        }
    }

    private func listedPersonMembers(_ merged: CataloguePerson, _ json: inout JSONWriter) {
        let visits = index.visits(by: merged.person.id)
        json.personMembers(merged.person)
        json.member("visits", texts: visits.map { index.visits[$0].visit.id.slug })
        json.member("articles", texts: merged.articles)
    }

    private func listedCountryMembers(_ country: CountryVisits, _ json: inout JSONWriter) {
        json.member("code", country.code.description)
        json.member("alpha3", names.alpha3(of: country.code))
        json.member("name", names.name(of: country.code))
        json.member("visitsIn", country.received.count)
        json.member("visitsOut", country.made.count)
    }
}
