import Dictionaries

/// The words of time expressions, classes of `words.tsv` and `rule_words.tsv`.
struct DateWords: Sendable {
    let months: PhraseTrie<Int?>
    /// Names of months that are usual words as well: `May`, `March`.
    let ambiguousMonths: PhraseTrie<Int?>
    let weekdays: PhraseTrie<Int?>
    let relativeDays: PhraseTrie<Int?>
    /// Values are those of `DateExpression.Unit`.
    let units: PhraseTrie<Int?>
    let dayParts: PhraseTrie<Int?>
    /// `last`, `this`, `next` before a month or unit.
    let pointers: [(pointer: DateExpression.Pointer, words: PhraseTrie<Int?>)]
    /// `last` behind a month.
    let monthClosers: PhraseTrie<Int?>
    /// `to`, `until` between two dates.
    let rangeWords: PhraseTrie<Int?>
    /// `and` between two days of one month.
    let joiners: PhraseTrie<Int?>
    /// `of` between day and month, or month and year.
    let prepositions: PhraseTrie<Int?>
    /// Words before an ambiguous month that show it to be one.
    let monthOpeners: PhraseTrie<Int?>
    /// Words before a number that show it to be a year.
    let yearOpeners: PhraseTrie<Int?>

    init(_ classes: WordClasses) {
        func trie(_ name: String) -> PhraseTrie<Int?> { classes.trie(name) ?? PhraseTrie() }
        months = trie("month")
        ambiguousMonths = trie("ambiguous_month")
        weekdays = trie("weekday")
        relativeDays = trie("relative_day")
        units = trie("time_unit")
        dayParts = trie("day_part")
        pointers = [
            (.past, trie("past_pointer")), (.present, trie("present_pointer")),
            (.future, trie("future_pointer")),
        ]
        monthClosers = trie("month_closer")
        rangeWords = trie("date_range_word")
        joiners = trie("and_word")
        prepositions = trie("date_preposition")
        monthOpeners = trie("month_opener")
        yearOpeners = trie("year_opener")
    }
}
