import Model
import VisitIndex

/// Meetings, statements and evidence with the article that each stands in.
extension CatalogueRenderer {
    func peopleMember(_ name: String, _ people: [PersonID], _ json: inout JSONWriter) {
        json.member(name, objects: people) { json, person in
            json.member("id", person.slug)
            json.member("name", self.name(of: person))
        }
    }

    func evidenceMembers(_ evidence: Evidence, inReading reading: Int, _ json: inout JSONWriter) {
        json.member("article", index.readings[reading].article.id)
        json.member("field", evidence.field.rawValue)
        json.rangeMembers(evidence.range, in: texts[reading])
        json.member("sentence", texts[reading].words(at: evidence.range))
        json.member("rule", evidence.rule.name)
    }

    /// Each meeting as its first article tells it, with the evidence of all.
    func meetingsMember(_ meetings: [MeetingReports], _ json: inout JSONWriter) {
        json.member("meetings", objects: meetings) { json, meeting in
            guard let first = meeting.occurrences.first else { return }
            json.meetingMembers(index.readings[first.reading].meetings[first.index])
            let evidence = meeting.occurrences.flatMap { place in
                index.readings[place.reading].meetings[place.index].evidence.map { ($0, place.reading) }
            }
            json.member("evidence", objects: evidence) { json, proof in
                evidenceMembers(proof.0, inReading: proof.1, &json)
            }
        }
    }

    func statementsMember(_ statements: [Occurrence], _ json: inout JSONWriter) {
        json.member("statements", objects: statements) { json, place in
            let reading = index.readings[place.reading]
            json.member("article", reading.article.id)
            json.statementMembers(reading.statements[place.index], texts[place.reading])
        }
    }
}
