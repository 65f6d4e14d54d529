import ArticleText
import Entities
import Model

/// Joins the readings of one article into its meetings and ties them to visits.
struct MeetingAssembly {
    let scene: ArticleScene
    let visits: [Visit]

    func meetings(from readings: [MeetingReading]) -> [Meeting] {
        var joined: [MeetingReading] = []
        for reading in readings where reading.tense != .future {
            if let index = joined.firstIndex(where: { isSame($0, reading) }) {
                joined[index].date = joined[index].date ?? reading.date
                if joined[index].places.isEmpty { joined[index].places = reading.places }
            } else {
                joined.append(reading)
            }
        }
        return joined.enumerated().map { meeting($1, number: $0 + 1) }
    }

    private func isSame(_ left: MeetingReading, _ right: MeetingReading) -> Bool {
        let people = Set(left.participants)
        guard people.isSuperset(of: right.participants) || people.isSubset(of: right.participants) else {
            return false
        }
        guard let first = left.date, let second = right.date else { return true }
        return first.daysApart(from: second) <= 1
    }

    private func meeting(_ reading: MeetingReading, number: Int) -> Meeting {
        let visit = visits.first { belongs(reading, to: $0) }
        return Meeting(
            id: "m\(number)",
            participants: reading.participants.map { scene.entities.people[$0].id }.sorted(),
            date: reading.date,
            country: reading.manner == .inPerson ? reading.places.first?.country ?? visit?.host : nil,
            place: reading.places.first?.place, manner: reading.manner,
            visit: reading.manner == .inPerson ? visit?.id : nil,
            evidence: [
                Evidence(
                    field: .participants, range: scene.sentences[reading.sentence].sentence.range,
                    rule: reading.rule)
            ])
    }

    private func belongs(_ reading: MeetingReading, to visit: Visit) -> Bool {
        let people = reading.participants.map { scene.entities.people[$0] }
        guard let visitor = visit.visitor.person, people.contains(where: { $0.id == visitor }) else {
            return false
        }
        if !reading.places.isEmpty { return reading.places.contains { $0.country == visit.host } }
        if let date = reading.date, let start = visit.start, start.daysApart(from: date) > 7 { return false }
        return people.contains { $0.country == visit.host }
            || visit.main && people.contains { $0.country == nil && $0.id != visitor }
    }
}
