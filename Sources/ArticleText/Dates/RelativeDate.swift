import Dictionaries
import Model

/// Reads days told from the page's own: `2 hours ago`, `yesterday`, `il y a 3 jours`.
///
/// They mean a day only beside the one on which the page was fetched.
struct RelativeDate: Sendable {
    let calendar: FurnitureCalendar

    /// - Parameter retrieved: The day on which the page was fetched.
    /// - Returns: nil for a line of more than six words, or without such a time.
    func date(in line: String, retrieved: PartialDate) -> PartialDate? {
        guard retrieved.precision == .day else { return nil }
        let forms = DateForms(line: Array(line.utf8)[...], calendar: calendar)
        guard forms.tokens.filter(\.isWord).count <= 6, let back = daysBack(forms) else { return nil }
        return PartialDate(retrieved.earliest.advanced(by: -back))
    }

    private func daysBack(_ forms: DateForms) -> Int? {
        let phrases = forms.tokens.indices.flatMap { forms.phrases(at: $0) }
        let isPast = phrases.contains { calendar.value(.ago, of: $0.key) != nil }
        if isPast, let minutes = minutes(forms) {
            // Half a day ago it was most often another day.
            return (minutes + 12 * 60 - 1) / (24 * 60)
        }
        return phrases.lazy.compactMap { calendar.value(.relative, of: $0.key) ?? nil }.first
    }

    private func minutes(_ forms: DateForms) -> Int? {
        for index in forms.tokens.indices {
            guard let key = forms.tokens[index].key, let unit = calendar.value(.unit, of: key) ?? nil else {
                continue
            }
            let count = index > 0 ? forms.tokens[index - 1].number ?? 1 : 1
            return count < 1000 ? unit * count : nil
        }
        return nil
    }
}
