import Model

/// The members that people, meetings and statements have wherever they are told.
extension JSONWriter {
    mutating func personMembers(_ person: Person) {
        member("id", person.id.slug)
        member("name", person.name)
        member("aliases", texts: person.aliases)
        member("offices", objects: person.offices) { json, office in
            json.member("title", office.title)
            json.member("country", office.country?.description)
            json.member("organization", office.organization)
            json.member("former", office.former)
        }
        member("country", person.country?.description)
        member("organization", person.organization)
    }

    /// All of a meeting but its evidence.
    mutating func meetingMembers(_ meeting: Meeting) {
        member("id", meeting.id)
        member("participants", texts: meeting.participants.map(\.slug))
        member("date", meeting.date?.description)
        member("country", meeting.country?.description)
        member("place", meeting.place)
        member("by", meeting.manner.rawValue)
        member("visit", meeting.visit?.slug)
    }

    mutating func statementMembers(_ statement: Statement, _ text: QuotableText) {
        member("speaker", statement.speaker.slug)
        member("quote", statement.quote)
        member("direct", statement.direct)
        rangeMembers(statement.range, in: text)
        member("meeting", statement.meeting)
        member("visit", statement.visit?.slug)
        member("rule", statement.rule.name)
    }
}
