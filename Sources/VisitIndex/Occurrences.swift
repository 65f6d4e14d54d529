import Model

/// Meetings and statements by the visits and people that they belong to.
struct Occurrences: Sendable {
    /// By id.
    let meetings: [MeetingReports]
    let statements: [Occurrence]
    private let meetingsByVisit: Postings<VisitID>
    private let meetingsByPerson: Postings<PersonID>
    private let statementsByVisit: Postings<VisitID>
    private let statementsByPerson: Postings<PersonID>

    init(_ readings: [ArticleReading]) {
        var reports: [String: [Occurrence]] = [:]
        var spoken: [Occurrence] = []
        for (position, reading) in readings.enumerated() {
            for (index, meeting) in reading.meetings.enumerated() {
                reports[meeting.id, default: []].append(Occurrence(reading: position, index: index))
            }
            spoken += reading.statements.indices.map { Occurrence(reading: position, index: $0) }
        }
        let met = reports.map { MeetingReports(id: $0.key, occurrences: $0.value) }.sorted { $0.id < $1.id }
        let statements = spoken
        meetings = met
        self.statements = statements
        let told = { (row: Int) in met[row].occurrences.map { readings[$0.reading].meetings[$0.index] } }
        let said = { (row: Int) in readings[statements[row].reading].statements[statements[row].index] }
        meetingsByVisit = Postings(rows: met.count) { told($0).compactMap(\.visit) }
        meetingsByPerson = Postings(rows: met.count) { told($0).flatMap(\.participants) }
        statementsByVisit = Postings(rows: statements.count) { said($0).visit.map { [$0] } ?? [] }
        statementsByPerson = Postings(rows: statements.count) { [said($0).speaker] }
    }

    func meetings(on visit: VisitID) -> [MeetingReports] {
        meetingsByVisit[visit].positions.map { meetings[Int($0)] }
    }

    func meetings(with person: PersonID) -> [MeetingReports] {
        meetingsByPerson[person].positions.map { meetings[Int($0)] }
    }

    func statements(on visit: VisitID) -> [Occurrence] {
        statementsByVisit[visit].positions.map { statements[Int($0)] }
    }

    func statements(by person: PersonID) -> [Occurrence] {
        statementsByPerson[person].positions.map { statements[Int($0)] }
    }
}
