import Dictionaries
import Entities
import Mentions
import Model

/// Visits that follow from where people met: whoever met in person in another state than the own was there.
struct ImpliedVisits {
    let scene: ArticleScene

    func readings(from meetings: [MeetingReading]) -> [VisitReading] {
        meetings.filter { $0.manner == .inPerson }.flatMap { meeting -> [VisitReading] in
            let guests = meeting.places.isEmpty ? visiting(meeting) : []
            return guests
                + meeting.places.flatMap { place in
                    meeting.participants.compactMap { reading(of: $0, at: place, meeting) }
                }
        }
    }

    /// `in a meeting with visiting Iraqi Prime Minister X`: the guest is in the state of the host.
    private func visiting(_ meeting: MeetingReading) -> [VisitReading] {
        let sentence = scene.sentences[meeting.sentence]
        return meeting.participants.compactMap { guest in
            guard sentence.units.contains(where: { isVisiting($0, guest) }),
                let host = meeting.participants.lazy.filter({ $0 != guest }).compactMap({
                    scene.entities.people[$0].country
                }).first,
                Travellers(scene: scene).canVisit(.person(guest), host: host)
            else { return nil }
            return visit(of: guest, host: host, place: nil, meeting, status: .ongoing)
        }
    }

    private func isVisiting(_ unit: Unit, _ guest: Int) -> Bool {
        guard let mention = unit.mention, case .person(let name) = scene.mentions[mention].kind,
            scene.reference(unit) == .person(guest)
        else { return false }
        return name.offices.contains(where: \.visiting)
    }

    /// Nobody travels from one listed host to another because both stand in one sentence.
    private func reading(of person: Int, at place: Destination, _ meeting: MeetingReading) -> VisitReading? {
        let own = scene.entities.people[person].country
        guard own == nil || !meeting.places.contains(where: { $0.country == own }),
            Travellers(scene: scene).canVisit(.person(person), host: place.country)
        else { return nil }
        return visit(of: person, host: place.country, place: place.place, meeting, status: .tense)
    }

    private func visit(
        of person: Int, host: CountryCode, place: String?, _ meeting: MeetingReading,
        status: Rule.StatusSource
    ) -> VisitReading {
        VisitReading(
            visitor: .person(person), description: scene.entities.people[person].name, host: host,
            places: place.map { [$0] } ?? [], start: meeting.date, end: nil, dated: meeting.dated,
            tense: meeting.tense, status: status, left: false, sentence: meeting.sentence, rule: meeting.rule)
    }
}
