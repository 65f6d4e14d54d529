import Dictionaries
import Model

/// Tells lines that hold a date or a time, and hardly anything else.
struct DateLineReader: Sendable {
    let furniture: Furniture
    let outlets: Outlets
    let dates: PhraseDates
    /// The words of the rows that label a date.
    private let labels: KeyTable
    private let weekdays: KeyTable

    init(furniture: Furniture, outlets: Outlets, dates: PhraseDates) {
        (self.furniture, self.outlets, self.dates) = (furniture, outlets, dates)
        let rows = furniture.rows.filter { $0.kind == .published || $0.kind == .updated }
        labels = Self.table(of: rows.flatMap(\.words))
        weekdays = Self.table(of: dates.finder.calendar.weekdays.keys.sorted())
    }

    private static func table(of words: [String]) -> KeyTable {
        var table = KeyTable(capacity: words.count)
        for word in words.flatMap({ FoldedWord.words(in: $0) }) { table.set(word.key, to: 1) }
        return table
    }

    /// Whether a date is the gist of a text: three other words at most.
    func isDate(_ phrase: Phrase) -> Bool {
        let found = dates.dates(in: phrase)
        return !found.isEmpty && wordsBeside(found, in: phrase, atMost: 4) <= 3
    }

    /// How many words of a text belong to no date, time, weekday or label of a date, counted up to a limit.
    func wordsBesideDates(of phrase: Phrase, atMost limit: Int) -> Int {
        wordsBeside(dates.dates(in: phrase), in: phrase, atMost: limit)
    }

    private func wordsBeside(_ found: [PrintedDate], in phrase: Phrase, atMost limit: Int) -> Int {
        let words = phrase.words.filter { word in
            !found.contains {
                $0.range.start + phrase.start < word.end && word.start < $0.range.end + phrase.start
            }
        }[...]
        let isLabelled =
            furniture.row(.published, in: words) != nil || furniture.row(.updated, in: words) != nil
        var count = 0
        for index in words.indices where count < limit {
            if !belongsToDates(words[index...index], of: phrase, isLabelled: isLabelled) { count += 1 }
        }
        return count
    }

    private func belongsToDates(
        _ word: ArraySlice<FoldedWord>, of phrase: Phrase, isLabelled: Bool
    ) -> Bool {
        guard let key = word.first?.key else { return true }
        return Self.letters(of: word, in: phrase) <= 2 || weekdays.value(of: key) >= 0
            || outlets.row(.zone, named: word) != nil || isLabelled && labels.value(of: key) >= 0
    }

    /// Whether a line holds numbers, and no words but zones of time and short ones.
    func isNumber(_ phrase: Phrase) -> Bool {
        guard phrase.signs.contains(.digit), phrase.bytes.contains(where: { $0 &- 0x30 < 10 })
        else { return false }
        return phrase.words.indices.allSatisfy { index in
            let word = phrase.words[index...index]
            return Self.letters(of: word, in: phrase) <= 2 || outlets.row(.zone, named: word) != nil
        }
    }

    /// The bytes of a word that are no digits: none of `30`, two of `10am`.
    private static func letters(of word: ArraySlice<FoldedWord>, in phrase: Phrase) -> Int {
        word.reduce(0) { count, word in
            guard !word.isNumber else { return count }
            return count + word.length - phrase.bytes[word.start..<word.end].count { $0 &- 0x30 < 10 }
        }
    }
}
