/// Calendar arithmetic on whole days, without a time zone: a date of the press is a day of its own place.
extension PartialDate {
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first day that the date can mean.
    package var earliest: DayNumber {
        DayNumber(year: year, month: month ?? 1, day: day ?? 1)
    }

    /// The last day that the date can mean.
    package var latest: DayNumber {
        let lastMonth = month ?? 12
        return DayNumber(year: year, month: lastMonth, day: day ?? Self.days(inMonth: lastMonth, of: year))
    }

    /// The day given by a number, at day precision.
    ///
    /// - Returns: nil before year 1 and after 9999.
    package init?(_ number: DayNumber) {
        let civil = number.civil
        self.init(year: civil.year, month: civil.month, day: civil.day)
    }

    /// The same date, no finer than `precision`.
    package func coarsened(to precision: Precision) -> PartialDate {
        switch precision {
        case .year: PartialDate(year: year) ?? self
        case .month: PartialDate(year: year, month: month) ?? self
        case .day: self
        }
    }

    /// Whole days between the nearest days of the two dates; 0 where they share one.
    package func daysApart(from other: PartialDate) -> Int {
        max(0, earliest.value - other.latest.value, other.earliest.value - latest.value)
    }

    /// Whether every day that `other` can mean is one that this date can mean.
    package func covers(_ other: PartialDate) -> Bool {
        earliest <= other.earliest && other.latest <= latest
    }
}

extension PartialDate: Comparable {
    /// By first possible day; the coarser of two with one first day comes first.
    package static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.earliest.value, left.precision.rawValue) < (right.earliest.value, right.precision.rawValue)
    }
}
