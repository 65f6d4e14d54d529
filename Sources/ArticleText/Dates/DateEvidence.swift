import Dictionaries
import Model

/// What is known of a page's day besides the dates that it prints.
struct DateEvidence: Sendable {
    /// The day or month that the page's address names.
    var address: PartialDate?
    /// The day on which the page was fetched.
    var retrieved: PartialDate?
    /// The day that a scraper wrote above the page.
    var scraperLine: PartialDate?
    /// The day in the name of the corpus file.
    var fileName: PartialDate?
    /// The order of day and month of the outlet's country.
    var custom: Outlets.DateOrder?
    /// The year of the line of copyright.
    var copyrightYear: Int?

    /// Whether an article can be of this day: the web's age, and no younger than the page.
    func allows(_ date: PartialDate) -> Bool {
        guard date.year >= 1990 else { return false }
        guard let retrieved else { return true }
        // A day for the zones between the page's clock and the scraper's.
        return date.earliest <= retrieved.latest.advanced(by: 1)
    }

    /// The year of a date that is printed without one.
    func year(ofMonth month: Int, day: Int) -> Int? {
        if let near = retrieved ?? address ?? scraperLine ?? fileName {
            let thisYear = PartialDate(year: near.year, month: month, day: day)
            return thisYear.map(allows) == true ? near.year : near.year - 1
        }
        return copyrightYear
    }
}

/// The day of publication with what goes with it.
struct FoundDate: Hashable, Sendable {
    let date: PartialDate
    let time: TimeOfDay?
    let origin: DateOrigin
}
