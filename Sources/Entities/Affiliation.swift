import ArticleText
import Dictionaries
import Mentions
import Model

/// The state or body that a person speaks for.
struct Affiliation {
    var country: CountryCode?
    var organization: String?
}

/// Finds the state or body of each person: by the offices printed with the name, by the dictionary of people,
/// else by the state in which the article is at home.
struct AffiliationResolver {
    let scene: Scene
    let dictionaries: Dictionaries

    /// - Parameter persons: By mentions' positions, the draft that a name means.
    func affiliations(of drafts: [PersonDraft], persons: [Int?]) -> [Affiliation] {
        let own = drafts.map { printed($0) ?? known($0) }
        return drafts.indices.map { draft in
            own[draft] ?? companion(of: drafts[draft], persons: persons).flatMap { own[$0] }
                ?? ofPlace(drafts[draft]) ?? atHome(drafts[draft])
        }
    }

    private func known(_ draft: PersonDraft) -> Affiliation? {
        draft.known.map { dictionaries.people.people[$0] }.map {
            Affiliation(country: $0.country, organization: $0.organization)
        }
    }

    private func atHome(_ draft: PersonDraft) -> Affiliation {
        Affiliation(country: isOfficial(draft) ? scene.home : nil, organization: nil)
    }

    /// `travelled to Canberra for a meeting with Don Farrell, Minister for Trade`: an official who is met, in
    /// a sentence whose places lie in one state, serves that state.
    private func ofPlace(_ draft: PersonDraft) -> Affiliation? {
        guard isOfficial(draft), let first = draft.mentions.first else { return nil }
        let tokens = scene.mentions[first].tokens
        guard let sentence = scene.text.sentences.first(where: { $0.tokens.contains(tokens.lowerBound) }),
            tokens.lowerBound > sentence.tokens.lowerBound, isWord(tokens.lowerBound - 1, of: "object_marker")
        else { return nil }
        let inside = scene.mentions.filter { sentence.tokens.contains($0.tokens.lowerBound) }
        let states = Set(inside.compactMap { place($0) })
        return states.count == 1 ? Affiliation(country: states.first, organization: nil) : nil
    }

    private func isWord(_ token: Int, of name: String) -> Bool {
        dictionaries.classes.trie(name)?.longestMatch(
            at: token, count: token + 1, word: { scene.text.tokens[$0].word }) != nil
    }

    private func place(_ mention: Mention) -> CountryCode? {
        guard case .place(let place) = mention.kind else { return nil }
        return dictionaries.places.places[place].country
    }

    /// `Britain's King Charles and Queen Camilla`: an official named right behind another with `and` between
    /// them serves the same state.
    private func companion(of draft: PersonDraft, persons: [Int?]) -> Int? {
        guard isOfficial(draft), let first = draft.mentions.first, first > 0 else { return nil }
        let (before, own) = (scene.mentions[first - 1].tokens, scene.mentions[first].tokens)
        guard before.upperBound + 1 == own.lowerBound, isWord(before.upperBound, of: "and_word") else {
            return nil
        }
        return persons[first - 1]
    }

    private func printed(_ draft: PersonDraft) -> Affiliation? {
        let present = draft.offices.filter { isPublic($0) && !$0.former } + draft.offices.filter { $0.former }
        for office in present {
            if let organization = office.organization {
                return Affiliation(country: nil, organization: organization)
            }
            if let country = office.country { return Affiliation(country: country, organization: nil) }
        }
        return nil
    }

    private func isOfficial(_ draft: PersonDraft) -> Bool { draft.offices.contains { isPublic($0) } }

    private func isPublic(_ office: OfficeMention) -> Bool {
        office.office < 0 || dictionaries.offices.offices[office.office].rank != "private"
    }
}
