import VisitIndex

extension VisitAPI {
    /// How much there is, and how the index and the process fare.
    func stats(_ snapshot: Snapshot) -> [UInt8] {
        jsonObject { json in
            json.member("articles", snapshot.index.readings.count)
            json.member("people", snapshot.index.people.count)
            json.member("visits", snapshot.index.visits.count)
            json.member("meetings", snapshot.index.meetingCount)
            json.member("statements", snapshot.index.statementCount)
            json.member("countries", snapshot.index.countries.count)
            json.member("unreadFiles", objects: snapshot.facts.unreadFiles) { json, unread in
                json.member("file", unread.file)
                json.member("reason", unread.reason)
            }
            json.member("buildMilliseconds", snapshot.facts.milliseconds)
            json.member("indexAgeSeconds", settings.second() - snapshot.facts.finishedAtSecond)
            json.member("residentBytes", settings.residentBytes())
        }
    }
}
