import Dictionaries
import Entities
import Model

/// Visits that follow from where people met: whoever met in person in another state than the own was there.
struct ImpliedVisits {
    let scene: ArticleScene

    func readings(from meetings: [MeetingReading]) -> [VisitReading] {
        meetings.filter { $0.manner == .inPerson }.flatMap { meeting -> [VisitReading] in
            guard let host = meeting.country else { return [] }
            return meeting.participants.compactMap { reading(of: $0, host: host, meeting) }
        }
    }

    private func reading(of person: Int, host: CountryCode, _ meeting: MeetingReading) -> VisitReading? {
        let sentence = scene.sentences[meeting.sentence]
        guard let unit = sentence.units.first(where: { scene.reference($0) == .person(person) }),
            Travellers(scene: scene).canVisit(.person(person), host: host, unit: unit)
        else { return nil }
        return VisitReading(
            visitor: .person(person), description: scene.entities.people[person].name, host: host,
            places: meeting.place.map { [$0] } ?? [], start: meeting.date, end: nil, dated: meeting.dated,
            tense: meeting.tense, status: .tense, left: false, sentence: meeting.sentence, rule: meeting.rule, implied: true)
    }
}
