import Model

/// What a reading found, in the order of the text, each with its sentence and its rule.
struct Explanation {
    let lines: [String]

    init(of reading: ArticleReading) {
        let text = Array(reading.article.text.utf8)
        let findings = Self.findings(of: reading)
        var lines = ["# \(reading.article.id): \(Self.summary(of: reading))"]
        for range in Set(findings.map(\.range)).sorted() {
            lines.append("")
            lines.append(String(decoding: text[range.start..<range.end], as: UTF8.self))
            lines += findings.filter { $0.range == range }.map { "    [\($0.rule)] \($0.words)" }
        }
        self.lines = lines
    }

    private struct Finding {
        let range: TextRange
        let rule: RuleID
        let words: String
    }

    private static func summary(of reading: ArticleReading) -> String {
        let published = reading.article.published.map { "published \($0)" } ?? "undated"
        let counts = [
            counted(reading.people.count, "person", plural: "people"), counted(reading.visits.count, "visit"),
            counted(reading.meetings.count, "meeting"), counted(reading.statements.count, "statement"),
        ]
        return ([published] + counts).joined(separator: ", ")
    }

    private static func findings(of reading: ArticleReading) -> [Finding] {
        let visits = reading.visits.flatMap { visit in
            visit.evidence.map { evidence in
                finding(evidence, "visit \(visit.id)", value(of: evidence.field, in: visit))
            }
        }
        let meetings = reading.meetings.flatMap { meeting in
            let participants = meeting.participants.map(\.slug).joined(separator: ", ")
            return meeting.evidence.map { finding($0, "meeting \(meeting.id)", participants) }
        }
        let statements = reading.statements.map { statement in
            Finding(range: statement.range, rule: statement.rule, words: "statement by \(statement.speaker)")
        }
        return visits + meetings + statements
    }

    private static func finding(_ evidence: Evidence, _ what: String, _ value: String?) -> Finding {
        let words = "\(what): \(evidence.field)" + (value.map { " = \($0)" } ?? "")
        return Finding(range: evidence.range, rule: evidence.rule, words: words)
    }

    private static func value(of field: Evidence.Field, in visit: Visit) -> String? {
        switch field {
        case .visitor: visit.visitor.name ?? visit.visitor.description
        case .host: visit.host.description
        case .place: visit.places.joined(separator: ", ")
        case .start: visit.start?.description
        case .end: visit.end?.description
        case .status: visit.status.rawValue
        case .visitType: visit.visitType?.rawValue
        case .firstVisit: visit.firstVisit
        case .invitedBy: visit.invitedBy?.slug
        case .purpose: visit.purpose
        case .event: visit.event
        case .participants, .date: nil
        }
    }
}
