import Dictionaries

/// Finds dates in parts of pages, and passes by those that can't have any.
///
/// A class, though nothing in it changes: every reader of lines holds it.
final class PhraseDates: Sendable {
    let finder: DateFinder
    /// The words of the names of months.
    private let months: KeyTable

    init(finder: DateFinder) {
        self.finder = finder
        let kinds: [FurnitureCalendar.Kind] = [.month, .persian, .hijri]
        let words = kinds.flatMap { finder.calendar.words($0) }.flatMap { FoldedWord.words(in: $0) }
        var table = KeyTable(capacity: words.count)
        for word in words { table.set(word.key, to: 1) }
        months = table
    }

    /// The dates that a part of a page prints, with ranges that count from its start.
    func dates(in phrase: Phrase) -> [PrintedDate] {
        mayHaveDate(phrase) ? finder.dates(in: phrase.bytes) : []
    }

    /// Whether a date may stand in a phrase: it has a digit, and a month's name, a mark between two digits, or letters beyond the Latin alphabet.
    func mayHaveDate(_ phrase: Phrase) -> Bool {
        if phrase.signs.contains(.foreign) { return true }
        guard phrase.signs.contains(.digit) else { return false }
        return phrase.signs.contains(.dateMark)
            || phrase.words.contains { months.value(of: $0.key) >= 0 }
    }
}
