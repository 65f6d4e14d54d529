import Model

extension ArticleReading {
    /// The same reading with other ids for its people.
    func renamed(_ identifier: (PersonID) -> PersonID) -> ArticleReading {
        var reading = self
        for index in reading.people.indices {
            reading.people[index].id = identifier(reading.people[index].id)
        }
        for index in reading.visits.indices {
            reading.visits[index].visitor.person = reading.visits[index].visitor.person.map(identifier)
            reading.visits[index].invitedBy = reading.visits[index].invitedBy.map(identifier)
        }
        for index in reading.meetings.indices {
            reading.meetings[index].participants = reading.meetings[index].participants.map(identifier)
                .sorted()
        }
        for index in reading.statements.indices {
            reading.statements[index].speaker = identifier(reading.statements[index].speaker)
        }
        return reading
    }

    /// The same reading with other ids for its visits; meeting ids get the article's name before them.
    func renumbered(_ identifier: (VisitID) -> VisitID) -> ArticleReading {
        var reading = self
        for index in reading.visits.indices {
            reading.visits[index].id = identifier(reading.visits[index].id)
        }
        for index in reading.meetings.indices {
            reading.meetings[index].visit = reading.meetings[index].visit.map(identifier)
            reading.meetings[index].id = "\(reading.article.id)-\(reading.meetings[index].id)"
        }
        for index in reading.statements.indices {
            reading.statements[index].visit = reading.statements[index].visit.map(identifier)
            reading.statements[index].meeting = reading.statements[index].meeting.map {
                "\(reading.article.id)-\($0)"
            }
        }
        return reading
    }
}
