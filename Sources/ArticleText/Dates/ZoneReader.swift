import Dictionaries

/// Reads the zone behind a time of day: `GMT`, `(GMT+3)`, `UTC+03:00`, `+0300`, `Z`, `Mecca time`.
struct ZoneReader {
    let forms: DateForms
    /// The token to be read; moves behind the zone.
    private(set) var index: Int

    init(forms: DateForms, index: Int) { (self.forms, self.index) = (forms, index) }

    /// Minutes east of UTC; nil where the line names no zone, or one that tells no number.
    mutating func offset() -> Int? {
        let start = index
        let isOpen = index < forms.tokens.count && forms.tokens[index].isMark(among: "([|,")
        if isOpen { index += 1 }
        if let named = named() { return named + (named == 0 ? signed() ?? 0 : 0) }
        if !isOpen, let offset = signed() { return offset }
        index = max(start, index - (isOpen ? 1 : 0))
        return nil
    }

    private mutating func named() -> Int? {
        for phrase in forms.phrases(at: index) {
            guard let offset = forms.calendar.value(.zone, of: phrase.key) else { continue }
            index = phrase.end
            return offset
        }
        return nil
    }

    /// `+3`, `+03:00`, `-0500`.
    private mutating func signed() -> Int? {
        let tokens = forms.tokens
        guard index + 1 < tokens.count, tokens[index].isMark(among: "+-"), forms.touches(index + 1),
            let number = tokens[index + 1].number, tokens[index + 1].digits <= 4
        else { return nil }
        // `10:24 - 11 Sep`: a dash with a blank before it is no sign.
        guard forms.touches(index) || tokens[index].isMark(among: "+") || tokens[index + 1].digits == 4 else {
            return nil
        }
        let isWestern = tokens[index].isMark(among: "-")
        var minutes = tokens[index + 1].digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
        index += 2
        if index + 1 < tokens.count, tokens[index].isMark(among: ":"), tokens[index + 1].digits == 2,
            let rest = tokens[index + 1].number
        {
            minutes += rest
            index += 2
        }
        return isWestern ? -minutes : minutes
    }
}
