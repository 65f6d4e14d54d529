package import Model

/// Works dates out from the day of publication.
package struct DateResolution: Sendable {
    /// Whether the sentence tells what was or what will be, which decides between last and next Thursday.
    package enum Direction: Sendable {
        case past, future
    }

    private let published: PartialDate?

    /// - Parameter published: Worked out from at day precision only; nil leaves relative dates without value.
    package init(published: PartialDate?) { self.published = published }

    /// The first and last date that an expression means; nil where the text gives no anchor.
    package func dates(
        of expression: DateExpression, direction: Direction
    ) -> (start: PartialDate, end: PartialDate?)? {
        let end = expression.end.flatMap { date(of: $0, pointer: expression.pointer, direction) }
        guard let start = date(of: expression.value, pointer: expression.pointer, direction) else {
            return nil
        }
        guard let end else { return (start, nil) }
        return (aligned(start, to: end, value: expression.value), end)
    }

    /// `from 26 to 31 March 2023`: the first day takes year and month of the last.
    private func aligned(
        _ start: PartialDate, to end: PartialDate, value: DateExpression.Value
    ) -> PartialDate {
        if case .monthDay(let month, let day) = value {
            return PartialDate(year: end.year, month: month, day: day) ?? start
        }
        return start
    }

    private func date(
        of value: DateExpression.Value, pointer: DateExpression.Pointer?, _ direction: Direction
    ) -> PartialDate? {
        if case .stated(let date) = value { return date }
        guard let published, published.precision == .day else { return nil }
        let forwards = pointer.map { $0 == .future } ?? (direction == .future)
        switch value {
        case .stated(let date): return date
        case .days(let offset): return PartialDate(published.earliest.advanced(by: offset))
        case .weekday(let weekday): return self.weekday(weekday, from: published, pointer, forwards)
        case .month(let month): return self.month(month, from: published, pointer, forwards)
        case .monthOfYear(let month, let offset):
            return PartialDate(year: published.year + offset, month: month)
        case .monthDay(let month, let day): return monthDay(month, day, from: published, forwards)
        case .unit(let unit, let count): return self.unit(unit, count, from: published)
        }
    }

    private func weekday(
        _ weekday: Int, from published: PartialDate, _ pointer: DateExpression.Pointer?, _ forwards: Bool
    ) -> PartialDate? {
        let today = published.earliest
        var distance = weekday - today.weekday
        if forwards {
            if distance < 0 || (distance == 0 && pointer == .future) { distance += 7 }
        } else if distance > 0 || (distance == 0 && pointer == .past) {
            distance -= 7
        }
        return PartialDate(today.advanced(by: distance))
    }

    private func month(
        _ month: Int, from published: PartialDate, _ pointer: DateExpression.Pointer?, _ forwards: Bool
    ) -> PartialDate? {
        let current = published.month ?? 1
        var year = published.year
        if forwards {
            if month < current { year += 1 }
        } else if month > current || (month == current && pointer == .past) {
            year -= 1
        }
        return PartialDate(year: year, month: month)
    }

    /// The year that brings the day nearest to the publication, with the tense as tie-break.
    private func monthDay(
        _ month: Int, _ day: Int, from published: PartialDate, _ forwards: Bool
    ) -> PartialDate? {
        let candidates = [-1, 0, 1].compactMap {
            PartialDate(year: published.year + $0, month: month, day: day)
        }
        let today = published.earliest.value
        return candidates.min { left, right in
            cost(left.earliest.value - today, forwards) < cost(right.earliest.value - today, forwards)
        }
    }

    /// Days away, those against the tense counted threefold beyond a week.
    private func cost(_ days: Int, _ forwards: Bool) -> Int {
        let against = forwards ? days < -7 : days > 7
        return abs(days) * (against ? 3 : 1)
    }

    private func unit(
        _ unit: DateExpression.Unit, _ count: Int, from published: PartialDate
    ) -> PartialDate? {
        switch unit {
        case .day: return PartialDate(published.earliest.advanced(by: count))
        case .week: return week(count, from: published)
        case .month:
            let months = published.year * 12 + (published.month ?? 1) - 1 + count
            return PartialDate(year: months / 12, month: months % 12 + 1)
        case .year: return PartialDate(year: published.year + count)
        }
    }

    /// A week is known by the month that holds it whole, else by the year, else not at all.
    private func week(_ count: Int, from published: PartialDate) -> PartialDate? {
        let today = published.earliest
        let monday = today.advanced(by: 1 - today.weekday + 7 * count)
        guard let first = PartialDate(monday), let last = PartialDate(monday.advanced(by: 6)),
            first.year == last.year
        else { return nil }
        return first.month == last.month ? first.coarsened(to: .month) : first.coarsened(to: .year)
    }
}
