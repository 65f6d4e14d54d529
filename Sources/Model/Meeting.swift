/// People who talked with each other on one occasion.
package struct Meeting: Hashable, Sendable {
    package enum Manner: String, Sendable {
        case inPerson = "in person"
        case phone, video
    }

    package var id: String
    /// Two or more, sorted; described officials without a name are not listed.
    package var participants: [PersonID]
    package var date: PartialDate?
    /// Where they met; nil for a call.
    package var country: CountryCode?
    package var place: String?
    package var manner: Manner
    /// The visit on which they met.
    package var visit: VisitID?
    package var evidence: [Evidence]

    package init(
        id: String, participants: [PersonID], date: PartialDate? = nil, country: CountryCode? = nil,
        place: String? = nil, manner: Manner = .inPerson, visit: VisitID? = nil, evidence: [Evidence]
    ) {
        self.id = id
        self.participants = participants
        self.date = date
        self.country = country
        self.place = place
        self.manner = manner
        self.visit = visit
        self.evidence = evidence
    }
}

/// What a named person is quoted as saying.
package struct Statement: Hashable, Sendable {
    package var speaker: PersonID
    /// The words between the quotation marks, as printed.
    package var quote: String
    /// Whether the words stand in quotation marks.
    package var direct: Bool
    package var range: TextRange
    package var meeting: String?
    package var visit: VisitID?
    package var rule: RuleID

    package init(
        speaker: PersonID, quote: String, direct: Bool, range: TextRange, meeting: String? = nil,
        visit: VisitID? = nil, rule: RuleID
    ) {
        self.speaker = speaker
        self.quote = quote
        self.direct = direct
        self.range = range
        self.meeting = meeting
        self.visit = visit
        self.rule = rule
    }
}
