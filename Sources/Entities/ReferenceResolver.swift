import ArticleText
import Dictionaries
import Mentions
import Model

/// Finds whom offices without a name, pronouns and delegations mean.
struct ReferenceResolver {
    let text: ArticleTokens
    let mentions: [Mention]
    let dictionaries: Dictionaries
    let drafts: [PersonDraft]
    let affiliations: [Affiliation]
    /// By mentions' positions: the person whom a name means.
    let named: [Int?]
    private(set) var references: [ActorReference?] = []

    init(
        text: ArticleTokens, mentions: [Mention], dictionaries: Dictionaries, drafts: [PersonDraft],
        affiliations: [Affiliation], named: [Int?]
    ) {
        self.text = text
        self.mentions = mentions
        self.dictionaries = dictionaries
        self.drafts = drafts
        self.affiliations = affiliations
        self.named = named
    }

    mutating func resolve() {
        for index in mentions.indices { references.append(reference(index)) }
    }

    private func reference(_ index: Int) -> ActorReference? {
        switch mentions[index].kind {
        case .person: return named[index].map { .person($0) }
        case .delegation(let delegation): return .delegation(delegation)
        case .office(let office): return holder(of: office, at: index).map { .person($0) }
        case .pronoun(let pronoun): return antecedent(of: pronoun, at: index).map { .person($0) }
        default: return nil
        }
    }

    // MARK: Offices

    private func holder(of office: OfficeMention, at index: Int) -> Int? {
        guard office.definite || isCapitalised(office) else { return namedNext(after: index) }
        guard !office.former || office.country != nil else { return nil }
        let holders = drafts.indices.filter { fits(office, $0) }
        if office.country == nil, office.organization == nil,
            let last = lastBareHolder(of: office, among: holders, before: index)
        {
            return last
        }
        return recent(holders.isEmpty ? unnamedHolders(of: office) : holders, before: index)
    }

    /// `A senior adviser to the leader met … . Ali Akbar Velayati said …`: the subject of one sentence, named
    /// in full at the start of the next and without an office there.
    private func namedNext(after index: Int) -> Int? {
        let sentence = sentence(of: index)
        guard isSubject(index), sentence + 1 < text.sentences.count,
            mentions[index].tokens.lowerBound == text.sentences[sentence].tokens.lowerBound
        else { return nil }
        let start = text.sentences[sentence + 1].tokens.lowerBound
        guard let next = mentions.indices.first(where: { mentions[$0].tokens.lowerBound == start }),
            let draft = named[next], isFullWithoutTitle(next)
        else { return nil }
        return draft
    }

    private func isFullWithoutTitle(_ mention: Int) -> Bool {
        guard case .person(let name) = mentions[mention].kind else { return false }
        return name.offices.isEmpty && name.name.count > 1
    }

    /// Once `the president` has meant one of two presidents, it goes on meaning that one.
    private func lastBareHolder(of office: OfficeMention, among holders: [Int], before index: Int) -> Int? {
        for earlier in mentions.indices[..<index].reversed() {
            guard case .office(let other) = mentions[earlier].kind, other.office == office.office,
                case .person(let draft)? = references[earlier], holders.contains(draft)
            else { continue }
            return draft
        }
        return nil
    }

    /// People whom the dictionary knows to speak for a state or body, and to whom the article gives no
    /// office: `the Secretary-General of the United Nations` of a page that calls him Guterres throughout.
    private func unnamedHolders(of office: OfficeMention) -> [Int] {
        guard !office.counterpart, isTop(office), office.country != nil || office.organization != nil else {
            return []
        }
        return drafts.indices.filter { draft in
            drafts[draft].known != nil && drafts[draft].offices.isEmpty
                && (office.organization == nil
                    ? affiliations[draft].country == office.country
                    : affiliations[draft].organization == office.organization)
        }
    }

    private func isCapitalised(_ office: OfficeMention) -> Bool {
        text.tokens[office.title.lowerBound].capitalised
    }

    private func fits(_ office: OfficeMention, _ draft: Int) -> Bool {
        if let country = office.country, affiliations[draft].country != country { return false }
        if let organization = office.organization, affiliations[draft].organization != organization {
            return false
        }
        let held = drafts[draft].offices
        if office.counterpart { return office.country != nil && !held.isEmpty }
        let wanted = dictionaries.offices.offices[office.office]
        // `the Kenyan leader` can be any head of state or government
        if wanted.isGeneric { return held.contains { isTop($0) } }
        return held.contains { $0.office >= 0 && isSame(dictionaries.offices.offices[$0.office], wanted) }
    }

    private func isTop(_ office: OfficeMention) -> Bool {
        office.office >= 0 && dictionaries.offices.offices[office.office].isTop
    }

    private func isSame(_ held: OfficeTable.Office, _ wanted: OfficeTable.Office) -> Bool {
        held.title == wanted.title || dictionaries.offices.areSynonyms(held.title, wanted.title)
            || held.title.hasSuffix(" " + wanted.title) || held.title.hasPrefix(wanted.title + " ")
    }

    /// The person mentioned last before a mention; where none was, the first mentioned after it.
    private func recent(_ candidates: [Int], before index: Int) -> Int? {
        let before = candidates.max { lastReference($0, before: index) < lastReference($1, before: index) }
        if let before, lastReference(before, before: index) >= 0 { return before }
        return candidates.first
    }

    private func lastReference(_ draft: Int, before index: Int) -> Int {
        references[..<index].lastIndex { $0 == .person(draft) } ?? -1
    }

    // MARK: Where mentions stand

    /// Whether nothing that governs an object stands right before the mention.
    func isSubject(_ index: Int) -> Bool {
        let start = mentions[index].tokens.lowerBound
        return start == 0 || !isWord(start - 1, of: "object_marker")
    }

    func isWord(_ token: Int, of name: String) -> Bool {
        dictionaries.classes.trie(name)?.longestMatch(
            at: token, count: token + 1, word: { text.tokens[$0].word }) != nil
    }

    func sentence(of index: Int) -> Int { text.sentence(containing: mentions[index].tokens.lowerBound) }
}
