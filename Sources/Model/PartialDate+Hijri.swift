/// The lunar calendar of Islam.
extension PartialDate {
    /// The day of the Umm al-Qura calendar in the Gregorian one: 8 Rabi al-Awwal 1446 is 11 September 2024.
    ///
    /// - Returns: nil for a day that the calendar does not have, and for years outside 1400...1500 (1979 to 2077).
    /// - Note: Umm al-Qura is Saudi Arabia's civil calendar. Where the month begins when the new moon is seen, a
    ///   printed date may be a day off: a weekday beside it tells.
    package init?(hijriYear year: Int, month: Int, day: Int) {
        guard monthsOfThirtyDays.indices.contains(year - firstYear), (1...12).contains(month), day >= 1 else {
            return nil
        }
        let months = monthsOfThirtyDays[year - firstYear]
        guard day <= Self.days(month, months) else { return nil }
        let daysBeforeYear = monthsOfThirtyDays[..<(year - firstYear)].reduce(0) {
            $0 + 12 * 29 + $1.nonzeroBitCount
        }
        let daysBeforeMonth = (1..<month).reduce(0) { $0 + Self.days($1, months) }
        self.init(firstDay.advanced(by: daysBeforeYear + daysBeforeMonth + day - 1))
    }

    private static func days(_ month: Int, _ months: UInt16) -> Int { 29 + Int(months >> (12 - month) & 1) }
}

private let firstYear = 1400
/// 1 Muharram 1400.
private let firstDay = DayNumber(year: 1979, month: 11, day: 21)

/// A number for each year from 1400 on: its twelve bits are the months, the highest Muharram, set for 30 days and
/// clear for 29.
///
/// - Note: Computed from the month lengths of ICU's calendar `islamic-umalqura`, which has them from the tables of
///   King Abdulaziz City for Science and Technology.
private let monthsOfThirtyDays: [UInt16] = [
    0xA55, 0xD25, 0xE92, 0xEC9, 0x6D4, 0xAE9, 0x96B, 0x4AB, 0xA93, 0xD49,
    0xDA4, 0xDB2, 0xAB9, 0x4BA, 0xA5B, 0x52B, 0xA95, 0xB2A, 0xB55, 0x55C,
    0x4BD, 0x23D, 0x91D, 0xA95, 0xB4A, 0xB5A, 0x56D, 0x2B6, 0x93B, 0x49B,
    0x655, 0x6A9, 0x754, 0xB6A, 0x56C, 0xAAD, 0x555, 0xB29, 0xB92, 0xBA9,
    0x5D4, 0xADA, 0x55A, 0xAAB, 0x595, 0x749, 0x764, 0xBAA, 0x5B5, 0x2B6,
    0xA56, 0xE4D, 0xB25, 0xB52, 0xB6A, 0x5AD, 0x2AE, 0x92F, 0x497, 0x64B,
    0x6A5, 0x6AC, 0xAD6, 0x55D, 0x49D, 0xA4D, 0xD16, 0xD95, 0x5AA, 0x5B5,
    0x2DA, 0x95B, 0x4AD, 0x595, 0x6CA, 0x6E4, 0xAEA, 0x4F5, 0x2B6, 0x956,
    0xAAA, 0xB54, 0xBD2, 0x5D9, 0x2EA, 0x96D, 0x4AD, 0xA95, 0xB4A, 0xBA5,
    0x5B2, 0x9B5, 0x4D6, 0xA97, 0x547, 0x693, 0x749, 0xB55, 0x56A, 0xA6B,
    0x52B,
]
