import ArticleText
import Dictionaries
import Mentions
import Model

/// Finds the dates that belong to an event of a sentence.
struct DateReader {
    let scene: ArticleScene
    let sentence: UnitSentence

    struct Dates {
        var start: PartialDate?
        var end: PartialDate?
        var dated: Bool
    }

    /// The date nearest to the match, dates behind it before those in front of it; a duration gives the other
    /// end. What a rule of departure dates is the end.
    func dates(of match: RuleMatch, tense: Tense) -> Dates {
        let looksAhead = tense == .future || tense == .present || match.rule.status == .planned
        let direction: DateResolution.Direction = looksAhead ? .future : .past
        var dates = Dates(start: nil, end: nil, dated: false)
        if let unit = nearestDate(match), let expression = expression(unit) {
            dates.dated = true
            if let found = scene.dates.dates(of: expression, direction: direction) {
                (dates.start, dates.end) = isLast(unit) ? (nil, found.start) : (found.start, found.end)
            }
        }
        let leaves = match.rule.status == .completed
        if leaves, dates.end == nil { (dates.start, dates.end) = (nil, dates.start) }
        if let days = duration(near: match) { extend(&dates, by: days - 1) }
        return dates
    }

    /// `until Friday`, `(to Mar. 13)`: the last day.
    private func isLast(_ unit: Int) -> Bool {
        unit > 0 && scene.isWord(sentence.units[unit - 1], ofClass: "end_marker")
    }

    private func extend(_ dates: inout Dates, by days: Int) {
        if dates.end == nil, let start = dates.start, start.precision == .day {
            dates.end = PartialDate(start.earliest.advanced(by: days))
        } else if dates.start == nil, let end = dates.end, end.precision == .day {
            dates.start = PartialDate(end.earliest.advanced(by: -days))
        }
    }

    /// The date that stands nearest to a range of units; nil where the sentence has none.
    func nearestDate(_ match: RuleMatch) -> Int? {
        let behind = dateUnits.filter { $0 >= match.anchor && reaches($0, from: match) }
        let before = dateUnits.filter { $0 < match.anchor }
        let nearBehind = behind.first
        guard let nearBefore = before.last else { return nearBehind }
        guard let nearBehind else {
            return opensClause(nearBefore) || match.anchor - nearBefore < 12 ? nearBefore : nil
        }
        return nearBehind - match.end <= 10 ? nearBehind : nearBefore
    }

    /// Not across a semicolon or into another clause with its own conjunction of time.
    private func reaches(_ date: Int, from match: RuleMatch) -> Bool {
        guard date > match.end else { return true }
        return !(match.end..<date).contains { position in
            let unit = sentence.units[position]
            return unit.isSign(";") || scene.isWord(unit, ofClass: "date_barrier")
                || unit.isSign(",")
                    && scene.isWord(sentence.units[position + 1], ofClass: "list_joiner")
        }
    }

    private func opensClause(_ date: Int) -> Bool {
        date <= 2 || sentence.units[date - 1].isSign(",")
    }

    private var dateUnits: [Int] { sentence.units.indices.filter { expression($0) != nil } }

    func expression(_ unit: Int) -> DateExpression? {
        guard let mention = sentence.units[unit].mention,
            case .date(let expression) = scene.mentions[mention].kind,
            !isNotOfVisit(unit)
        else { return nil }
        return expression
    }

    /// `since 2003`, `until Friday` are no date of the event's start, nor is one inside `following the
    /// withdrawal of troops in 2011`.
    private func isNotOfVisit(_ unit: Int) -> Bool {
        if unit > 0, scene.isWord(sentence.units[unit - 1], ofClass: "date_excluder") { return true }
        for position in stride(from: unit - 1, through: max(0, unit - 9), by: -1) {
            if sentence.units[position].isSign(",") { return false }
            if scene.isWord(sentence.units[position], ofClass: "subordinate_opener") { return position > 0 }
        }
        return false
    }

    /// The days of `a three-day visit` or `for five days`; those of a tour are no one host's.
    private func duration(near match: RuleMatch) -> Int? {
        for position in sentence.units.indices where position + 1 < sentence.units.count {
            guard let days = count(at: position), (1...30).contains(days) else { continue }
            var next = position + 1
            if sentence.units[next].isSign("-") || sentence.units[next].isSign("‑") { next += 1 }
            guard next < sentence.units.count, scene.isWord(sentence.units[next], ofClass: "day_noun") else {
                continue
            }
            if spansVisit(from: next) || isSpan(position) { return days }
        }
        return nil
    }

    private func count(at position: Int) -> Int? {
        let unit = sentence.units[position]
        guard case .word = unit.content else { return nil }
        let words = scene.dictionaries.classes.trie("number_word")
        return Int(scene.text.text(ofTokens: unit.tokens))
            ?? words?.longestMatch(at: unit.tokens.lowerBound, count: unit.tokens.upperBound) {
                scene.word($0)
            }?
            .values.compactMap { $0 }.first
    }

    private func spansVisit(from day: Int) -> Bool {
        let words = sentence.units.indices.filter { $0 > day && $0 <= day + 5 }
        guard let noun = words.first(where: { scene.isWord(sentence.units[$0], ofClass: "visit_noun") })
        else { return false }
        return !scene.isWord(sentence.units[noun], ofClass: "tour_noun")
    }

    private func isSpan(_ number: Int) -> Bool {
        number > 0 && scene.isWord(sentence.units[number - 1], ofClass: "span_preposition")
    }
}
