import Dictionaries
import Model

/// Finds the articles that are near copies of an earlier one, as when papers print an agency's report.
///
/// The origin is the article published first, of one day an agency's own, then the first by id. Copies of
/// a copy are copies of its origin only where they are near to that. The result does not depend on the order of
/// the readings.
struct ReprintFinder {
    let folding: ScalarFolding
    let outlets: Outlets

    /// How far sketches must agree before the texts themselves are compared: about a tenth of the shingles shared.
    private static let fewestAgreements = Sketches.size / 9
    /// Of more possible origins those with the nearest sketches are compared.
    private static let mostComparisons = 6

    /// By position in `readings`, the position of the article that it is a reprint of.
    func origins(of readings: [ArticleReading]) -> [Int?] {
        let order = readings.indices.sorted { precedence(readings[$0]) < precedence(readings[$1]) }
        let origins = originRanks(order.map { readings[$0].article.text })
        var result = [Int?](repeating: nil, count: readings.count)
        for (rank, origin) in origins.enumerated() { result[order[rank]] = origin.map { order[$0] } }
        return result
    }

    /// - Parameter texts: Possible origins before their copies.
    private func originRanks(_ texts: [String]) -> [Int?] {
        var sketches = Sketches(reserving: texts.count)
        var isUsed: [Bool] = []
        for text in texts {
            let shingles = Shingles(of: text, folding: folding)
            sketches.append(shingles)
            isUsed.append(shingles.numbers.count >= Shingles.fewest)
        }
        let near = NearTexts(sketches, isUsed: isUsed)
        var origins = [Int?](repeating: nil, count: texts.count)
        for text in texts.indices where !near[text].isEmpty {
            let candidates = Set(near[text].map { origins[$0] ?? $0 })
            origins[text] = origin(of: text, among: candidates, texts, sketches)
        }
        return origins
    }

    private func origin(
        of text: Int, among candidates: Set<Int>, _ texts: [String], _ sketches: Sketches
    ) -> Int? {
        let ranked = candidates.map { (agreement: sketches.agreement(text, $0), text: $0) }
            .filter { $0.agreement >= Self.fewestAgreements }
            .sorted { ($1.agreement, $0.text) < ($0.agreement, $1.text) }
        guard !ranked.isEmpty else { return nil }
        let own = Shingles(of: texts[text], folding: folding)
        return ranked.prefix(Self.mostComparisons)
            .first { own.isNearCopy(of: Shingles(of: texts[$0.text], folding: folding)) }?.text
    }

    private struct Precedence: Comparable {
        let day: Int
        let isNoAgency: Bool
        let second: Int
        let id: String

        static func < (left: Precedence, right: Precedence) -> Bool {
            (left.day, left.isNoAgency ? 1 : 0, left.second, left.id)
                < (right.day, right.isNoAgency ? 1 : 0, right.second, right.id)
        }
    }

    private func precedence(_ reading: ArticleReading) -> Precedence {
        let metadata = reading.article.metadata
        let isAgency = metadata.outlet.map { outlets.row(.agency, named: $0) != nil } ?? false
        return Precedence(
            // The last day that a date may mean: a month is no claim to have been first.
            day: metadata.published?.latest.value ?? .max, isNoAgency: !isAgency,
            second: metadata.publishedTime?.secondOfDay ?? .max, id: reading.article.id)
    }
}

extension TimeOfDay {
    /// By the clock of UTC where the zone is known.
    fileprivate var secondOfDay: Int {
        (hour * 60 + minute - (offsetMinutes ?? 0)) * 60 + (second ?? 0)
    }
}
