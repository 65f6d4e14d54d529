import Model

/// The members that a visit of one article and a merged visit have in common.
extension JSONWriter {
    mutating func visitMembers(_ visit: Visit) {
        member("id", visit.id.slug)
        object("visitor") { $0.visitorMembers(visit.visitor) }
        object("host") { host in
            host.member("country", visit.host.description)
            host.member("places", texts: visit.places)
        }
        member("start", visit.start?.description)
        member("end", visit.end?.description)
        member("status", visit.status.rawValue)
        member("main", visit.main)
        member("visitType", visit.visitType?.rawValue)
        member("visitCategory", visit.category?.rawValue)
        member("firstVisit", visit.firstVisit)
        member("invitedBy", visit.invitedBy?.slug)
        member("delegation", texts: [])
        member("purpose", visit.purpose)
        member("event", visit.event)
        object("codes") { $0.codeMembers(EventCodes(visit.status)) }
    }

    private mutating func visitorMembers(_ visitor: Visitor) {
        member("id", visitor.person?.slug)
        member("name", visitor.name)
        member("description", visitor.description)
        member("office", visitor.office)
        member("country", visitor.country?.description)
        member("organization", visitor.organization)
    }

    private mutating func codeMembers(_ codes: EventCodes) {
        member("cameo", codes.cameo)
        member("plover", codes.plover)
        member("ploverMode", codes.ploverMode)
    }

    /// The members `start` and `end`: code points of the article's text.
    mutating func rangeMembers(_ range: TextRange, in text: QuotableText) {
        let range = text.codePoints(of: range)
        member("start", range.lowerBound)
        member("end", range.upperBound)
    }
}
