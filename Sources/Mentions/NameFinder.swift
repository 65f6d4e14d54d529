import ArticleText
import Dictionaries
import Model

/// Finds names of people by the grammar of names: honorifics, given names, particles, initials.
struct NameFinder {
    let reading: TokenReading

    struct Name {
        var range: Range<Int>
        /// The tokens with honorifics.
        var full: Range<Int>
        var honorific: String?
        var gender: NameWords.Gender?
        var known: Int?
        var strong: Bool
    }

    private var words: NameWords { reading.dictionaries.names }

    /// The name that starts at a token, its honorifics before it.
    ///
    /// - Parameter titled: Whether an office stands right before, so that a single word is enough.
    func name(at start: Int, titled: Bool) -> Name? {
        let honorifics = self.honorifics(at: start)
        let first = honorifics.end
        guard let run = knownRun(from: first) ?? run(from: first), titled || !opensWithPlace(run) else {
            return nil
        }
        let known = self.known(run) ?? self.known(start..<run.upperBound)
        let isTitled = titled || honorifics.kind != nil
        guard known != nil || isName(run, titled: isTitled) else { return nil }
        return Name(
            range: run, full: start..<run.upperBound, honorific: honorifics.kind,
            gender: honorifics.gender, known: known, strong: known != nil || isTitled || isStrong(run))
    }

    /// `In Erbil Nechirvan Barzani received him`: a place, and a name behind it that stands alone.
    private func opensWithPlace(_ run: Range<Int>) -> Bool {
        guard let place = reading.place(at: run.lowerBound),
            words.givenNames[reading.word(run.lowerBound)] == nil
        else { return false }
        let name = run.lowerBound + place.length..<max(run.upperBound, run.lowerBound + place.length)
        return name.count > 1
            && (known(name) != nil || words.givenNames[reading.word(name.lowerBound)] != nil)
    }

    // MARK: Honorifics

    private func honorifics(at start: Int) -> (end: Int, kind: String?, gender: NameWords.Gender?) {
        var position = start
        var kind: String?
        var gender: NameWords.Gender?
        while reading.isCapitalised(position), let match = reading.match(words.honorifics, position) {
            var next = position + match.length
            if reading.isSign(next, "."), reading.isGlued(next) { next += 1 }
            guard canOpenName(next) else { break }
            if match.length == 1, isPartOfName(position, next) { break }
            kind = kind ?? match.values.first?.kind
            gender = gender ?? match.values.first?.gender
            position = next
        }
        return (position, kind, gender)
    }

    /// `Imam Ali` is an honorific and a name; a word that is a given name too stays in the name
    /// where a family name alone would be left.
    private func isPartOfName(_ position: Int, _ next: Int) -> Bool {
        words.givenNames[reading.word(position)] != nil && !reading.isCapitalised(next + 1)
            && !reading.isSign(position + 1, ".")
    }

    // MARK: The run of words that a name can be

    /// Two words or more that the dictionary of people has, unless a longer run of capitals goes on.
    private func knownRun(from start: Int) -> Range<Int>? {
        guard reading.isCapitalised(start),
            let match = reading.match(reading.dictionaries.people.names, start),
            match.length > 1, !reading.isCapitalised(start + match.length)
        else { return nil }
        return start..<start + match.length
    }

    private func canOpenName(_ position: Int) -> Bool {
        reading.isCapitalised(position) || (isInfix(position) && canOpenName(afterInfix(position)))
    }

    private func isInfix(_ position: Int) -> Bool { words.infixes.contains(reading.word(position)) }

    private func afterInfix(_ position: Int) -> Int {
        let isJoined = reading.isSign(position + 1, "-") || reading.isApostrophe(position + 1)
        return isJoined && reading.isGlued(position + 1) ? position + 2 : position + 1
    }

    private func run(from start: Int) -> Range<Int>? {
        guard canOpenName(start) else { return nil }
        var position = start
        var end = start
        while position < reading.end, position - start < 9 {
            if let next = nextPart(position, first: position == start) {
                position = next.position
                if next.closes { end = position }
            } else {
                break
            }
        }
        while end > start, isTrailingCommon(end - 1, start: start) { end -= 1 }
        return end > start ? start..<end : nil
    }

    /// A common word at the end of a run is no part of the name: `Xi Speaks`.
    private func isTrailingCommon(_ position: Int, start: Int) -> Bool {
        let word = reading.word(position)
        guard words.commonWords.contains(word), reading.isWord(position) else { return false }
        if words.givenNames[word] != nil { return false }
        let first = reading.word(start)
        let opensName = words.givenNames[first] != nil || words.leadingSurnames.contains(first)
        return !(position == start + 1 && opensName)
    }

    private func nextPart(_ position: Int, first: Bool) -> (position: Int, closes: Bool)? {
        if !first, !reading.isGlued(position), breaksRun(position) { return nil }
        if reading.isCapitalised(position) { return (afterCapital(position), true) }
        if isInfix(position), canOpenName(afterInfix(position)) { return (afterInfix(position), false) }
        if !first, reading.isSign(position, "-"), reading.isGlued(position), reading.isGlued(position + 1),
            reading.isWord(position + 1), isHyphenPart(position + 1)
        {
            return (position + 2, true)
        }
        if !first, reading.isApostrophe(position), reading.isGlued(position), canOpenName(position + 1) {
            return (position + 1, false)
        }
        return nil
    }

    /// Lower-case words join by a hyphen only in names such as `Yoon-jae` and `Salah al-Din`.
    private func isHyphenPart(_ position: Int) -> Bool {
        let hyphenated = reading.token(position).map { !$0.capitalised && $0.range.length > 6 } ?? true
        return !hyphenated && reading.matches(class: "hyphen_adjective", position) == nil
    }

    private func afterCapital(_ position: Int) -> Int {
        isInitial(position) && reading.isSign(position + 1, ".") && reading.isGlued(position + 1)
            && reading.isCapitalised(position + 2) ? position + 2 : position + 1
    }

    /// `J`, `Ch`, or two initials in one word: `J.F.`
    private func isInitial(_ position: Int) -> Bool {
        guard let range = reading.token(position)?.range else { return false }
        return range.length <= 2 || range.length == 4 && reading.text.bytes[range.end - 1] == 0x2E
    }

    /// A word that starts something else: an office, a state, a month, a weekday.
    private func breaksRun(_ position: Int) -> Bool {
        if isInfix(position) || words.givenNames[reading.word(position)] != nil { return false }
        if reading.matches(class: "weekday", position) != nil { return true }
        if reading.country(at: position) != nil { return true }
        if let office = reading.match(reading.dictionaries.offices.titles, position) {
            return office.length > 1 || words.commonWords.contains(reading.word(position))
        }
        return reading.organization(at: position) != nil
    }

    // MARK: Is it a person?

    private func known(_ run: Range<Int>) -> Int? {
        guard let match = reading.match(reading.dictionaries.people.names, run.lowerBound),
            match.length >= run.count
        else { return nil }
        return match.values.first
    }

    private func parts(_ run: Range<Int>) -> [Int] {
        run.filter { reading.isWord($0) && !isInfix($0) && !words.suffixes.contains(reading.word($0)) }
    }

    private func isName(_ run: Range<Int>, titled: Bool) -> Bool {
        let parts = self.parts(run)
        guard !parts.isEmpty, !parts.contains(where: { words.notPersonHeads[reading.word($0)] != nil }) else {
            return false
        }
        if parts.count > 1,
            startsWithGivenName(parts) || words.leadingSurnames.contains(reading.word(parts[0]))
        {
            return true
        }
        if parts.contains(where: { isCommon($0) }) { return titled && !isCommon(parts[0]) }
        if titled { return !isPlaceOrCountry(run) }
        if isPlaceOrCountry(run) || isOrganization(run) { return false }
        return !parts.contains { reading.token($0).map { $0.allCapitals && $0.range.length < 5 } ?? true }
            || parts.count > 1
    }

    private func isCommon(_ position: Int) -> Bool {
        let word = reading.word(position)
        let isInitial = reading.token(position).map { $0.range.length == 1 } ?? false
        return words.commonWords.contains(word) && words.givenNames[word] == nil && !isInitial
    }

    private func startsWithGivenName(_ parts: [Int]) -> Bool {
        guard let first = parts.first else { return false }
        return words.givenNames[reading.word(first)] != nil
    }

    private func isPlaceOrCountry(_ run: Range<Int>) -> Bool {
        if let place = reading.place(at: run.lowerBound), place.length >= run.count { return true }
        if let country = reading.country(at: run.lowerBound), country.length >= run.count { return true }
        return false
    }

    private func isOrganization(_ run: Range<Int>) -> Bool {
        reading.organization(at: run.lowerBound).map { $0.length >= run.count } ?? false
    }

    /// Two words or more with a given name, a leading family name, a particle or an initial among them,
    /// or none that any dictionary knows.
    private func isStrong(_ run: Range<Int>) -> Bool {
        let parts = self.parts(run)
        guard parts.count > 1 else { return false }
        if parts.contains(where: { words.givenNames[reading.word($0)] != nil }) { return true }
        if words.leadingSurnames.contains(reading.word(parts[0])) { return true }
        if run.contains(where: { isInfix($0) }) { return true }
        let atSentenceStart = run.lowerBound == reading.start
        return parts.allSatisfy { reading.place(at: $0) == nil && reading.country(at: $0) == nil }
            && !(atSentenceStart && parts.count == 2 && isCommon(parts[0]))
    }
}
