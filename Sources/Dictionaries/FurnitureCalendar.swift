/// The words with which pages print dates and times, in the languages of `months.tsv`.
package struct FurnitureCalendar: Sendable {
    /// What a row of `months.tsv` names.
    package enum Kind: String, CaseIterable, Sendable {
        /// A month of the Gregorian calendar, 1...12.
        case month
        /// A month of the solar calendar of Iran and Afghanistan, 1...12.
        case persian
        /// A month of the Islamic lunar calendar, 1...12.
        case hijri
        /// 1 (Monday) ... 7 (Sunday), ISO 8601.
        case weekday
        /// A time zone, in minutes east of UTC; without a number where the name stands for several.
        case zone
        /// A half of the day, as the hours to be added to one o'clock: 0 or 12.
        case half
        /// What sticks to the number of a day: st, nd.
        case ordinal
        /// A word between day, month and year: of, de.
        case joiner
        /// A word between hour and minute, or after both: h, Uhr.
        case clock
        /// A stretch of time, in minutes.
        case unit
        /// A word that puts a stretch of time into the past: ago.
        case ago
        /// A day told from the page's own, in days back: today 0, yesterday 1.
        case relative
        /// What stands right after the number of a year, month or day: 年, 月, 日.
        case yearSign = "year_sign"
        case monthSign = "month_sign"
        case daySign = "day_sign"
    }

    /// 1...12 by folded name of one word, Gregorian.
    package var months: [String: Int] { numbers(.month) }
    /// 1 (Monday) ... 7 (Sunday) by folded name of one word, ISO 8601.
    package let weekdays: [String: Int]
    /// By the keys of a phrase's words (`calendarKeys`), parted by blanks.
    private let values: [Kind: [String: Int?]]
    private let tables: CalendarTables

    init(values: [Kind: [String: Int?]]) {
        self.values = values
        tables = CalendarTables(values: values)
        weekdays = (values[.weekday] ?? [:]).compactMapValues { $0 }
    }

    private func numbers(_ kind: Kind) -> [String: Int] { (values[kind] ?? [:]).compactMapValues { $0 } }

    /// The number of a word or phrase; nil within where the row has none, nil where there is no row.
    package func value(_ kind: Kind, of key: CalendarKey) -> Int?? { tables.value(kind, of: key) }

    /// Whether a phrase of several words begins with this one.
    package func opensPhrase(_ key: CalendarKey) -> Bool { tables.opensPhrase(key) }

    /// The words of a kind, in the order of their bytes.
    package func words(_ kind: Kind) -> [String] { (values[kind] ?? [:]).keys.sorted() }
}
