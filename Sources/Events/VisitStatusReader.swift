import Dictionaries
import Model

/// Decides how far a visit had come when the article was published.
struct VisitStatusReader {
    let published: PartialDate?

    func status(
        of readings: [VisitReading], dates: (start: PartialDate?, end: PartialDate?)
    ) -> VisitStatus {
        if readings.contains(where: { $0.status == .postponed }) { return .postponed }
        if readings.contains(where: { $0.status == .cancelled }) { return .cancelled }
        if readings.allSatisfy({ isPlanned($0) }) { return .planned }
        return begun(readings, dates)
    }

    private func isPlanned(_ reading: VisitReading) -> Bool {
        reading.status == .planned || (reading.status == .tense && reading.tense == .future)
    }

    private func begun(_ readings: [VisitReading], _ dates: (start: PartialDate?, end: PartialDate?))
        -> VisitStatus
    {
        if let published, published.precision == .day {
            if let start = dates.start, published.earliest < start.earliest { return .planned }
            if let end = dates.end, end.precision == .day {
                return end.latest < published.earliest || left(readings) ? .completed : .ongoing
            }
            if left(readings) { return .completed }
            if let start = dates.start {
                if start.precision == .day && start.covers(published) { return .ongoing }
                return isPresent(readings) && start.daysApart(from: published) < 7 ? .ongoing : .completed
            }
            return isPresent(readings) ? .ongoing : .completed
        }
        if left(readings) { return .completed }
        return isPresent(readings) || readings.contains { $0.status == .ongoing } ? .ongoing : .completed
    }

    private func left(_ readings: [VisitReading]) -> Bool { readings.contains { $0.left } }

    private func isPresent(_ readings: [VisitReading]) -> Bool {
        readings.contains { $0.tense == .present || $0.status == .ongoing }
    }
}
