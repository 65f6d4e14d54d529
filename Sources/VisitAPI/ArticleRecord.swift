package import Model

/// One article's own reading as JSON: the record of `extract` and of `/articles/{id}`.
///
/// - Returns: One line without a line feed at its end; offsets are code points of `article.text`.
package func articleRecord(_ reading: ArticleReading) -> [UInt8] {
    let text = QuotableText(reading.article.text)
    return jsonObject { json in
        json.object("article") { article in
            article.articleMembers(reading)
            article.bodyMembers(reading.article, text)
        }
        json.entityMembers(reading, text)
        json.eventMembers(reading, text)
        json.member("contexts", texts: reading.contexts)
    }
}

extension JSONWriter {
    fileprivate mutating func entityMembers(_ reading: ArticleReading, _ text: QuotableText) {
        member("people", objects: reading.people) { json, person in
            json.personMembers(person)
            json.mentionsMember(person.mentions, text)
        }
        member("organizations", objects: reading.organizations) { json, organization in
            json.member("name", organization.name)
            json.member("country", organization.country?.description)
            json.mentionsMember(organization.mentions, text)
        }
        member("places", objects: reading.places) { json, place in
            json.member("name", place.name)
            json.member("country", place.country?.description)
            json.mentionsMember(place.mentions, text)
        }
        member("countries", objects: reading.countries) { json, country in
            json.member("code", country.code.description)
            json.mentionsMember(country.mentions, text)
        }
    }

    fileprivate mutating func eventMembers(_ reading: ArticleReading, _ text: QuotableText) {
        member("dates", objects: reading.dates) { json, date in
            json.rangeMembers(date.range, in: text)
            json.member("text", text.words(at: date.range))
            json.member("type", date.kind.rawValue)
            json.member("value", date.value)
            json.member("stated", date.stated)
        }
        member("visits", objects: reading.visits) { json, visit in
            json.visitMembers(visit)
            json.evidenceMember(visit.evidence, text)
        }
        member("meetings", objects: reading.meetings) { json, meeting in
            json.meetingMembers(meeting)
            json.evidenceMember(meeting.evidence, text)
        }
        member("statements", objects: reading.statements) { json, statement in
            json.statementMembers(statement, text)
        }
    }

    private mutating func mentionsMember(_ mentions: [TextRange], _ text: QuotableText) {
        member("mentions", objects: mentions) { $0.rangeMembers($1, in: text) }
    }

    private mutating func evidenceMember(_ evidence: [Evidence], _ text: QuotableText) {
        member("evidence", objects: evidence) { json, passage in
            json.member("field", passage.field.rawValue)
            json.rangeMembers(passage.range, in: text)
            json.member("rule", passage.rule.name)
        }
    }
}
