import ArticleText
import Dictionaries
import Mentions
import Model

/// Groups the article's names into people: full names first, then the short forms that go back to them.
struct NameResolver {
    let text: ArticleTokens
    let mentions: [Mention]
    let dictionaries: Dictionaries
    private(set) var drafts: [PersonDraft] = []
    /// By mentions' positions: the draft that a name mention means.
    private(set) var persons: [Int?]

    init(text: ArticleTokens, mentions: [Mention], dictionaries: Dictionaries) {
        self.text = text
        self.mentions = mentions
        self.dictionaries = dictionaries
        persons = Array(repeating: nil, count: mentions.count)
    }

    mutating func resolve() {
        for (index, name) in names() where isFull(name) && !isInHeadline(index) { place(index, name) }
        for (index, name) in names() where isFull(name) && isInHeadline(index) { place(index, name) }
        for (index, name) in names() where !isFull(name) { placeShort(index, name) }
        sortDrafts()
    }

    private func names() -> [(Int, NameMention)] {
        mentions.enumerated().compactMap { index, mention in
            guard case .person(let name) = mention.kind else { return nil }
            return (index, name)
        }
    }

    private func form(_ name: NameMention) -> String {
        let printed = text.text(ofTokens: name.name)
        return printed.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
    }

    private func isFull(_ name: NameMention) -> Bool {
        name.strong && dictionaries.nameKeys.key(form(name)).words.count > 1
    }

    private func isInHeadline(_ index: Int) -> Bool {
        guard let headline = text.article.headline else { return false }
        return headline.overlaps(text.range(ofTokens: mentions[index].tokens))
    }

    private mutating func place(_ index: Int, _ name: NameMention) {
        let form = form(name)
        let key = dictionaries.nameKeys.key(form)
        let draft = drafts.indices.first { same($0, key, name) }
        add(index, name, form, key, to: draft)
    }

    private func same(_ draft: Int, _ key: NameKey, _ name: NameMention) -> Bool {
        if let known = name.known, let other = drafts[draft].known { return known == other }
        return drafts[draft].keys.contains { $0.words.count > 1 && $0.agrees(with: key) }
    }

    private mutating func placeShort(_ index: Int, _ name: NameMention) {
        let form = form(name)
        let key = dictionaries.nameKeys.key(form)
        if let draft = holder(of: key, name, at: index) {
            add(index, name, form, key, to: draft)
        } else if name.strong, !isInHeadline(index) || name.known != nil || !name.offices.isEmpty {
            add(index, name, form, key, to: nil)
        }
    }

    /// The person whom a short form means: by family name, else by any word of the name; of several the one
    /// named last before it, else the first.
    private func holder(of key: NameKey, _ name: NameMention, at index: Int) -> Int? {
        if let known = name.known,
            let draft = drafts.indices.first(where: { drafts[$0].known == known })
        {
            return draft
        }
        let byFamily = drafts.indices.filter { draft in
            drafts[draft].keys.contains { $0.words.suffix(key.words.count) == key.words[...] }
        }
        let byAnyWord = drafts.indices.filter { draft in
            drafts[draft].keys.contains { isPart(key.words, of: $0.words) }
        }
        let candidates = byFamily.isEmpty ? byAnyWord : byFamily
        let fitting = candidates.filter { officesFit(name, drafts[$0]) }
        return nearest(fitting.isEmpty ? candidates : fitting, before: index)
    }

    private func isPart(_ words: [String], of whole: [String]) -> Bool {
        words.allSatisfy { whole.contains($0) } && !words.isEmpty
    }

    /// `President Rahmon` is not the foreign minister of that name.
    private func officesFit(_ name: NameMention, _ draft: PersonDraft) -> Bool {
        guard let office = name.offices.first, !draft.offices.isEmpty else { return true }
        return draft.offices.contains { $0.office == office.office }
    }

    private func nearest(_ candidates: [Int], before index: Int) -> Int? {
        candidates.max { left, right in
            (lastMention(left, before: index), -left) < (lastMention(right, before: index), -right)
        }
    }

    private func lastMention(_ draft: Int, before index: Int) -> Int {
        drafts[draft].mentions.last { $0 < index } ?? -1
    }

    private mutating func add(
        _ index: Int, _ name: NameMention, _ form: String, _ key: NameKey, to draft: Int?
    ) {
        let position = draft ?? drafts.count
        if draft == nil { drafts.append(PersonDraft(keys: [key], forms: [form], strong: name.strong)) }
        drafts[position].add(form: form, key: key)
        drafts[position].offices += name.offices.filter { !$0.counterpart }
        drafts[position].known = drafts[position].known ?? name.known ?? known(form)
        if drafts[position].gender == .unknown { drafts[position].gender = gender(name) }
        drafts[position].mentions.append(index)
        drafts[position].mentions.sort()
        persons[index] = position
    }

    private func known(_ form: String) -> Int? {
        dictionaries.people.person(spelt: form, vocabulary: dictionaries.vocabulary)
    }

    private func gender(_ name: NameMention) -> PersonGender {
        let known = name.known.map { dictionaries.people.people[$0].gender }
        let given = name.name.compactMap { dictionaries.names.givenNames[text.tokens[$0].word] }.first
        switch known ?? name.gender ?? given {
        case .male: return .male
        case .female: return .female
        default: return .unknown
        }
    }

    /// Puts people in the order of their first mention.
    private mutating func sortDrafts() {
        let order = drafts.indices.sorted {
            (drafts[$0].mentions.first ?? 0) < (drafts[$1].mentions.first ?? 0)
        }
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        drafts = order.map { drafts[$0] }
        persons = persons.map { $0.flatMap { position[$0] } }
    }
}
