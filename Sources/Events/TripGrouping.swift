import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Finds out which readings of one article tell of one trip: same visitor, same host, days near each other.
struct TripGrouping {
    let scene: ArticleScene

    private struct Trip {
        var readings: [VisitReading]
        /// All days that the readings give.
        var days: Set<PartialDate>
    }

    private struct Travel: Hashable {
        let visitor: ActorReference
        let host: CountryCode
    }

    /// The readings of each trip in the order of the text; what only tells of a departure to come is left out.
    func trips(of readings: [VisitReading]) -> [[VisitReading]] {
        let told = readings.filter { !$0.left || $0.tense != .future && $0.tense != .present }
        var trips: [Trip] = []
        var byTravel: [Travel: [Int]] = [:]
        for reading in told.filter({ day($0) != nil }) + told.filter({ day($0) == nil }) {
            let travel = Travel(visitor: reading.visitor, host: reading.host)
            let days = [reading.start, reading.end].compactMap { $0 }
            if let trip = byTravel[travel]?.first(where: { joins(reading, trips[$0]) }) {
                trips[trip].readings.append(reading)
                trips[trip].days.formUnion(days)
            } else {
                byTravel[travel, default: []].append(trips.count)
                trips.append(Trip(readings: [reading], days: Set(days)))
            }
        }
        return withoutHeadless(trips.map { $0.readings.sorted { $0.sentence < $1.sentence } })
    }

    private func day(_ reading: VisitReading) -> PartialDate? { reading.start ?? reading.end }

    private func joins(_ reading: VisitReading, _ trip: Trip) -> Bool {
        if trip.days.isEmpty { return true }
        guard let day = day(reading) else { return trip.days.contains { isCurrent($0) } }
        return trip.days.contains { $0.daysApart(from: day) <= 7 }
    }

    /// What has no date of its own belongs to the time of the report.
    private func isCurrent(_ date: PartialDate) -> Bool {
        scene.text.article.published.map { $0.daysApart(from: date) <= 45 } ?? true
    }

    /// A delegation is the visit of its head where the article names one who goes to the same state.
    private func withoutHeadless(_ trips: [[VisitReading]]) -> [[VisitReading]] {
        trips.filter { trip in
            guard case .delegation(let delegation) = trip[0].visitor else { return true }
            return !trips.contains { other in
                guard case .person(let person) = other[0].visitor, other[0].host == trip[0].host else {
                    return false
                }
                let entity = scene.entities.people[person]
                return delegation.country != nil && entity.country == delegation.country
                    || delegation.organization != nil && entity.organization == delegation.organization
            }
        }
    }
}
