import Dictionaries

/// The names of weekdays that are no short forms, as folded words.
struct WeekdayKeys: Sendable {
    private let keys: KeyTable

    init(_ calendar: FurnitureCalendar) {
        let words = calendar.weekdays.keys.sorted().filter { foldedWords($0) == [$0] }
            .flatMap { FoldedWord.words(in: $0) }
        var keys = KeyTable(capacity: words.count)
        for word in words { keys.set(word.key, to: 1) }
        self.keys = keys
    }

    func contains(_ word: FoldedWord) -> Bool { word.length > 5 && keys.value(of: word.key) >= 0 }
}
