import Model

/// A reading's findings in the words of the case files.
struct ReadingWords {
    let reading: ArticleReading

    var visits: [String] {
        reading.visits.map { visit in
            let dates = [visit.start, visit.end].map { $0?.description ?? "-" }
            let parts = [
                "\(visit.visitor.name ?? visit.visitor.description ?? "-") > \(visit.host)",
                visit.start == nil && visit.end == nil
                    ? "-" : visit.end == nil ? dates[0] : dates.joined(separator: "/"),
                visit.status.rawValue, visit.main ? "main" : "background",
                visit.places.isEmpty ? "-" : visit.places.joined(separator: ", "),
            ]
            return parts.joined(separator: "; ")
        }.sorted()
    }

    var meetings: [String] {
        reading.meetings.map { meeting in
            let names = meeting.participants.map { name($0) }.sorted().joined(separator: " + ")
            let manner = meeting.manner == .inPerson ? "in person" : meeting.manner.rawValue
            let place = meeting.country?.description ?? "-"
            return "\(names); \(meeting.date?.description ?? "-"); \(place); \(manner)"
        }.sorted()
    }

    /// In the order of the text, with the first five words.
    var statements: [String] {
        reading.statements.map { statement in
            "\(name(statement.speaker)); "
                + statement.quote.split(separator: " ").prefix(5).joined(separator: " ")
        }
    }

    private func name(_ person: PersonID) -> String { reading.people.first { $0.id == person }?.name ?? "-" }
}
