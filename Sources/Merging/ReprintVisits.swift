import Model

/// Settles what a reprint tells of visits by what its origin does.
///
/// A paper that prints a report of Tuesday on Thursday leaves its "on Monday" as it is; the day is that which the
/// report meant.
struct ReprintVisits {
    private let visits: [Visit]
    private let text: String

    init(origin: ArticleReading) {
        visits = origin.visits
        text = origin.article.text
    }

    /// The visit with the dates and status of the origin's, where that tells it in the same words.
    func settled(_ visit: Visit, in text: String) -> Visit {
        let sentences = Self.sentences(visit, text)
        let told = visits.first { candidate in
            VisitMerger.block(of: candidate) == VisitMerger.block(of: visit)
                && !Self.sentences(candidate, self.text).isDisjoint(with: sentences)
        }
        guard let told else { return visit }
        var settled = visit
        settled.start = told.start
        settled.end = told.end
        settled.status = told.status
        return settled
    }

    private static func sentences(_ visit: Visit, _ text: String) -> Set<String> {
        let bytes = text.utf8
        return Set(
            visit.evidence.map { evidence in
                let start = bytes.index(bytes.startIndex, offsetBy: min(evidence.range.start, bytes.count))
                let end = bytes.index(bytes.startIndex, offsetBy: min(evidence.range.end, bytes.count))
                return String(decoding: bytes[start..<end], as: UTF8.self)
            })
    }
}
