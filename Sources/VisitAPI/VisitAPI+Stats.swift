import Model
import VisitIndex

extension VisitAPI {
    /// How many unread files are named; a corpus may hold any number of them.
    private static let mostUnreadFiles = 100

    /// How much there is, and how the index and the process fare.
    func stats(_ snapshot: Snapshot) -> [UInt8] {
        jsonObject { json in
            json.articleCountMembers(snapshot.index.readings)
            json.member("people", snapshot.index.people.count)
            json.member("visits", snapshot.index.visits.count)
            json.member("meetings", snapshot.index.meetingCount)
            json.member("statements", snapshot.index.statementCount)
            json.member("countries", snapshot.index.countries.count)
            json.member("unreadFileCount", snapshot.facts.unreadFileCount)
            let shown = snapshot.facts.unreadFiles.prefix(Self.mostUnreadFiles)
            json.member("unreadFiles", objects: shown) { json, unread in
                json.member("file", unread.file)
                json.member("reason", unread.reason)
            }
            json.member("buildMilliseconds", snapshot.facts.milliseconds)
            json.member("indexAgeSeconds", settings.second() - snapshot.facts.finishedAtSecond)
            json.member("residentBytes", settings.residentBytes())
        }
    }
}

extension JSONWriter {
    fileprivate mutating func articleCountMembers(_ readings: [ArticleReading]) {
        var languages: [String: Int] = [:]
        // `und` is the tag of a language that is not known (RFC 5646 §4.1).
        for reading in readings { languages[reading.article.metadata.language ?? "und", default: 0] += 1 }
        member("articles", readings.count)
        object("articlesByLanguage") { json in
            for (language, count) in languages.sorted(by: { $0.key < $1.key }) {
                json.member(language, count)
            }
        }
        member("articlesNotRead", readings.count { !$0.isRead })
        member("duplicates", readings.reduce(0) { $0 + $1.kinship.otherIDs.count })
        member("reprints", readings.count { $0.kinship.reprintOf != nil })
    }
}
