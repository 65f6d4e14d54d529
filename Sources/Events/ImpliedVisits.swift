import Dictionaries
import Entities
import Model

/// Visits that follow from where people met: whoever met in person in another state than the own was there.
struct ImpliedVisits {
    let scene: ArticleScene

    func readings(from meetings: [MeetingReading]) -> [VisitReading] {
        meetings.filter { $0.manner == .inPerson }.flatMap { meeting in
            meeting.places.flatMap { place in
                meeting.participants.compactMap { reading(of: $0, at: place, meeting) }
            }
        }
    }

    /// Nobody travels from one listed host to another because both stand in one sentence.
    private func reading(of person: Int, at place: Destination, _ meeting: MeetingReading) -> VisitReading? {
        let own = scene.entities.people[person].country
        guard own == nil || !meeting.places.contains(where: { $0.country == own }),
            Travellers(scene: scene).canVisit(.person(person), host: place.country)
        else { return nil }
        return VisitReading(
            visitor: .person(person), description: scene.entities.people[person].name, host: place.country,
            places: place.place.map { [$0] } ?? [], start: meeting.date, end: nil, dated: meeting.dated,
            tense: meeting.tense, status: .tense, left: false, sentence: meeting.sentence, rule: meeting.rule,
            implied: true)
    }
}
