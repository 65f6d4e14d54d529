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

    func affiliation(of draft: PersonDraft) -> Affiliation {
        if let printed = printed(draft) { return printed }
        if let known = draft.known.map({ dictionaries.people.people[$0] }) {
            return Affiliation(country: known.country, organization: known.organization)
        }
        let isOfficial = draft.offices.contains { isPublic($0) }
        return Affiliation(country: isOfficial ? scene.home : nil, organization: nil)
    }

    private func printed(_ draft: PersonDraft) -> Affiliation? {
        let present = draft.offices.filter { isPublic($0) && !$0.former } + draft.offices.filter { $0.former }
        for office in present {
            if let organization = office.organization { return Affiliation(country: nil, organization: organization) }
            if let country = office.country { return Affiliation(country: country, organization: nil) }
        }
        return nil
    }

    private func isPublic(_ office: OfficeMention) -> Bool {
        office.office < 0 || dictionaries.offices.offices[office.office].rank != "private"
    }
}
