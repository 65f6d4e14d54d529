/// How far a visit had come when an article was published.
package enum VisitStatus: String, Sendable, CaseIterable {
    case planned, ongoing, completed, postponed, cancelled
}

/// The protocol rank of a visit, in the words of the US Office of the Historian and ChinaVisits.
package enum VisitType: String, Sendable, CaseIterable {
    case state, official, working, `private`, informal, goodwill, religious, transit
    case officialWorking = "official-working"
}

/// Whom a visit is to: one host, or a gathering of many.
package enum VisitCategory: String, Sendable, CaseIterable {
    case bilateral, multilateral, other
}

/// Who travelled: a person, or a delegation without a named head.
package struct Visitor: Hashable, Sendable {
    package var person: PersonID?
    /// The person's name; nil for a delegation.
    package var name: String?
    /// A delegation's printed description: `a Hamas delegation`.
    package var description: String?
    /// The office at the time, as the article prints it.
    package var office: String?
    package var country: CountryCode?
    package var organization: String?

    package init(
        person: PersonID?, name: String?, description: String? = nil, office: String? = nil,
        country: CountryCode? = nil, organization: String? = nil
    ) {
        self.person = person
        self.name = name
        self.description = description
        self.office = office
        self.country = country
        self.organization = organization
    }
}

/// A trip of one visitor to one host country, as one article tells it.
///
/// - Note: What counts as one is laid down in the annotation guide of the gold set.
package struct Visit: Hashable, Sendable {
    package var id: VisitID
    package var visitor: Visitor
    package var host: CountryCode
    /// Cities, provinces and sites in the order of the trip, as far as the article tells it.
    package var places: [String]
    package var start: PartialDate?
    package var end: PartialDate?
    package var status: VisitStatus
    /// Whether the article is about this visit, rather than mentioning it in passing.
    package var main: Bool
    package var visitType: VisitType?
    package var category: VisitCategory?
    /// "first foreign trip", "first visit since 2003", as printed.
    package var firstVisit: String?
    package var invitedBy: PersonID?
    package var purpose: String?
    /// A multilateral occasion by name.
    package var event: String?
    /// In the order of the text; at least one for visitor and one for host.
    package var evidence: [Evidence]

    package init(
        id: VisitID, visitor: Visitor, host: CountryCode, places: [String] = [], start: PartialDate? = nil,
        end: PartialDate? = nil, status: VisitStatus, main: Bool = true, visitType: VisitType? = nil,
        category: VisitCategory? = nil, firstVisit: String? = nil, invitedBy: PersonID? = nil,
        purpose: String? = nil, event: String? = nil, evidence: [Evidence]
    ) {
        self.id = id
        self.visitor = visitor
        self.host = host
        self.places = places
        self.start = start
        self.end = end
        self.status = status
        self.main = main
        self.visitType = visitType
        self.category = category
        self.firstVisit = firstVisit
        self.invitedBy = invitedBy
        self.purpose = purpose
        self.event = event
        self.evidence = evidence
    }
}
