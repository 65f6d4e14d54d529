import ArticleText
import Dictionaries
import Mentions
import Model

/// A rule that found its pattern in a sentence.
struct RuleMatch {
    let rule: Rule
    /// The first unit of the pattern's words; subjects stand before it.
    let anchor: Int
    let end: Int
    /// Units that fill slots, in the order of the pattern; a host slot takes all listed hosts.
    let fillers: [(role: Rule.Role, units: [Int])]

    func units(_ role: Rule.Role) -> [Int] { fillers.filter { $0.role == role }.flatMap(\.units) }
}

/// Lays the rules over a sentence.
struct RuleMatcher {
    let scene: ArticleScene
    let sentence: UnitSentence

    func matches(of rules: [Rule]) -> [RuleMatch] {
        rules.flatMap { rule in
            sentence.units.indices.compactMap { match(rule, at: $0) }
        }
    }

    private func match(_ rule: Rule, at anchor: Int) -> RuleMatch? {
        var elements = rule.elements[...]
        var fillers: [(role: Rule.Role, units: [Int])] = []
        if case .slot(.subject, let role)? = elements.first {
            elements = elements.dropFirst()
            guard let rest = follow(elements, at: anchor) else { return nil }
            let subjects = SubjectFinder(scene: scene, sentence: sentence).subjects(of: anchor)
            guard !subjects.isEmpty else { return nil }
            fillers.append((role, subjects))
            return RuleMatch(rule: rule, anchor: anchor, end: rest.end, fillers: fillers + rest.fillers)
        }
        guard let rest = follow(elements, at: anchor) else { return nil }
        return RuleMatch(
            rule: rule, anchor: firstWord(rule, from: anchor), end: rest.end, fillers: rest.fillers)
    }

    /// For a rule that starts with a slot, the unit behind it.
    private func firstWord(_ rule: Rule, from anchor: Int) -> Int {
        if case .slot? = rule.elements.first { return min(anchor + 1, sentence.units.count - 1) }
        return anchor
    }

    private typealias Rest = (end: Int, fillers: [(role: Rule.Role, units: [Int])])

    private func follow(_ elements: ArraySlice<Rule.Element>, at position: Int) -> Rest? {
        guard let element = elements.first else { return (position, []) }
        let rest = elements.dropFirst()
        switch element {
        case .gap(let length): return gap(length, rest, at: position)
        case .words(let trie, let optional):
            if let next = words(trie, at: position), let found = follow(rest, at: next) { return found }
            return optional ? follow(rest, at: position) : nil
        case .slot(let slot, let role):
            guard let (units, next) = fill(slot, at: position), let found = follow(rest, at: next) else {
                return nil
            }
            return (found.end, [(role, units)] + found.fillers)
        }
    }

    private func gap(_ length: Int, _ rest: ArraySlice<Rule.Element>, at position: Int) -> Rest? {
        for skipped in 0...length {
            let next = position + skipped
            if skipped > 0, next > sentence.units.count || !canSkip(next - 1) { return nil }
            if let found = follow(rest, at: next) { return found }
        }
        return nil
    }

    /// A gap passes words, dates and names, but no actor in the nominative, and no semicolon or dash.
    private func canSkip(_ unit: Int) -> Bool {
        guard sentence.units.indices.contains(unit) else { return false }
        switch sentence.units[unit].content {
        case .sign(let scalar): return !";:—–“”\"„«»".unicodeScalars.contains(scalar)
        case .word: return !scene.isWord(sentence.units[unit], ofClass: "gap_stop")
        case .mention: return true
        }
    }

    private func words(_ trie: PhraseTrie<Int?>, at position: Int) -> Int? {
        guard sentence.units.indices.contains(position), case .word = sentence.units[position].content else {
            return nil
        }
        let first = sentence.units[position].tokens.lowerBound
        var best: Int?
        trie.eachMatch(at: first, count: sentence.sentence.tokens.upperBound, word: { scene.word($0) }) {
            length, _ in
            if let next = unit(startingAt: first + length, after: position) { best = next }
        }
        return best
    }

    /// The unit that starts at a token; phrases end where units do.
    private func unit(startingAt token: Int, after position: Int) -> Int? {
        if token == sentence.sentence.tokens.upperBound { return sentence.units.count }
        return sentence.units[position...].firstIndex { $0.tokens.lowerBound == token }
    }

    private func fill(_ slot: Rule.Slot, at position: Int) -> (units: [Int], next: Int)? {
        guard sentence.units.indices.contains(position) else { return nil }
        let unit = sentence.units[position]
        switch slot {
        case .subject: return nil
        case .actor: return scene.isActor(unit) && !scene.isPossessive(unit) ? actors(from: position) : nil
        case .owner:
            guard scene.isActor(unit), scene.isPossessive(unit) else { return nil }
            let next = position + 1
            let skipsMark = sentence.units.indices.contains(next) && isPossessiveMark(next)
            return ([position], skipsMark ? next + 1 : next)
        case .host: return hostList(from: position)
        case .topic: return topic(at: position)
        case .date: return isDate(unit) ? ([position], position + 1) : nil
        case .occasion: return isOccasion(unit) ? ([position], position + 1) : nil
        }
    }

    /// A determiner or possessive, up to three words, and a noun of travel.
    private func topic(at position: Int) -> (units: [Int], next: Int)? {
        guard
            scene.isWord(sentence.units[position], ofClass: "determiner")
                || scene.isPossessive(sentence.units[position])
        else { return nil }
        for noun in (position + 1)..<(position + 5) where sentence.units.indices.contains(noun) {
            guard case .word = sentence.units[noun].content else { continue }
            if scene.isWord(sentence.units[noun], ofClass: "visit_noun") { return ([noun], noun + 1) }
        }
        return nil
    }

    private func isPossessiveMark(_ position: Int) -> Bool {
        let tokens = sentence.units[position].tokens
        let text = scene.text.text(ofTokens: tokens)
        return text == "'s" || text == "’s" || text == "'" || text == "’"
    }

    private func isDate(_ unit: Unit) -> Bool {
        guard let mention = unit.mention, case .date = scene.mentions[mention].kind else { return false }
        return true
    }

    private func isOccasion(_ unit: Unit) -> Bool {
        guard let mention = unit.mention, case .occasion = scene.mentions[mention].kind else { return false }
        return true
    }

    /// Actors joined by commas and `and`.
    private func actors(from position: Int) -> (units: [Int], next: Int) {
        list(from: position) { scene.isActor(sentence.units[$0]) && !scene.isPossessive(sentence.units[$0]) }
    }

    /// Hosts joined by commas and `and`; a determiner before each is passed.
    private func hostList(from position: Int) -> (units: [Int], next: Int)? {
        guard sentence.units.indices.contains(position),
            !scene.isWord(sentence.units[position], ofClass: "article_indefinite")
        else { return nil }
        let start = afterAdjectives(afterDeterminer(position))
        guard sentence.units.indices.contains(start), isHost(start) else { return nil }
        return list(from: start) { isHost($0) }
    }

    /// A destination, or a state's adjective before a noun of travel: `his China trip`, `the Saudi visit`.
    private func isHost(_ position: Int) -> Bool {
        if scene.destination(sentence.units[position]) != nil { return true }
        return scene.demonym(sentence.units[position]) != nil && sentence.units.indices.contains(position + 1)
            && scene.isWord(sentence.units[position + 1], ofClass: "visit_noun")
    }

    private func afterAdjectives(_ position: Int) -> Int {
        var next = position
        while sentence.units.indices.contains(next),
            scene.isWord(sentence.units[next], ofClass: "host_adjective")
        { next += 1 }
        return next
    }

    /// The units of the hosts that are listed from a unit on.
    func hosts(from position: Int) -> [Int] { hostList(from: position)?.units ?? [] }

    private func afterDeterminer(_ position: Int) -> Int {
        sentence.units.indices.contains(position)
            && scene.isWord(sentence.units[position], ofClass: "determiner")
            ? position + 1 : position
    }

    private func list(from start: Int, where accepts: (Int) -> Bool) -> (units: [Int], next: Int) {
        var units = [start]
        var next = start + 1
        while true {
            var position = next
            while sentence.units.indices.contains(position), isListJoiner(position) { position += 1 }
            if position > next { position = afterDeterminer(afterListPreposition(position)) }
            guard position > next, position - next < 5, sentence.units.indices.contains(position),
                accepts(position)
            else {
                return (units, next)
            }
            units.append(position)
            next = position + 1
        }
    }

    /// `to Cairo and then to Doha`.
    private func afterListPreposition(_ position: Int) -> Int {
        sentence.units.indices.contains(position)
            && scene.isWord(sentence.units[position], ofClass: "list_preposition")
            ? position + 1 : position
    }

    private func isListJoiner(_ position: Int) -> Bool {
        sentence.units[position].isSign(",") || scene.isWord(sentence.units[position], ofClass: "list_joiner")
    }
}
