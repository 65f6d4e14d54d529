import Dictionaries
import Entities
import Mentions
import Model

/// Who can be on a visit: people in a public office or speaking for a body, and delegations, abroad.
struct Travellers {
    let scene: ArticleScene

    func canVisit(_ reference: ActorReference, host: CountryCode) -> Bool {
        if scene.country(of: reference) == host || seat(of: reference) == host { return false }
        switch reference {
        case .delegation(let delegation): return delegation.country != nil || delegation.organization != nil
        case .person(let person): return isOfficial(person) && !isResident(person, in: host)
        }
    }

    /// The state of a body's seat: the EU's officials are at home in Brussels.
    private func seat(of reference: ActorReference) -> CountryCode? {
        let name: String? =
            switch reference {
            case .person(let person): scene.entities.people[person].organization
            case .delegation(let delegation): delegation.organization
            }
        return name.flatMap { scene.dictionaries.organizations.seatCountry(ofBody: $0) }
    }

    private func isOfficial(_ person: Int) -> Bool {
        let entity = scene.entities.people[person]
        guard entity.country != nil || entity.organization != nil else { return false }
        return entity.offices.isEmpty || entity.offices.contains { !isPrivate($0.title) }
    }

    /// Ambassadors and consuls live where they serve: in the state that their title names, else where the
    /// article is at home.
    private func isResident(_ person: Int, in host: CountryCode) -> Bool {
        let offices = scene.entities.people[person].offices
        guard !offices.isEmpty, offices.allSatisfy({ starts($0.title, class: "resident_envoy") }) else {
            return false
        }
        let posts = offices.compactMap { post($0.title) }
        return posts.isEmpty
            ? scene.entities.home == host || scene.entities.dateline == host : posts.contains(host)
    }

    /// The state behind `to` in `ambassador to Yemen`.
    private func post(_ title: String) -> CountryCode? {
        let words = Words.split(title)
        guard let to = words.firstIndex(where: { $0 == "to" || $0 == "in" }) else { return nil }
        let identifiers = words.map { scene.dictionaries.vocabulary.identifier(of: $0) }
        for position in identifiers.indices where position > to {
            let tables = scene.dictionaries
            if let name = tables.countries.names.longestMatch(
                at: position, count: words.count, word: { identifiers[$0] })
            {
                return name.values.first?.code
            }
            if let place = tables.places.names.longestMatch(
                at: position, count: words.count, word: { identifiers[$0] })
            {
                return place.values.first.map { tables.places.places[$0].country }
            }
        }
        return nil
    }

    private func isPrivate(_ title: String) -> Bool {
        let words = Words.split(title).map { scene.dictionaries.vocabulary.identifier(of: $0) }
        let table = scene.dictionaries.offices
        let ranks = words.indices.compactMap { position in
            table.titles.longestMatch(at: position, count: words.count) { words[$0] }?.values.first
        }.map { table.offices[$0].rank }
        return !ranks.isEmpty && ranks.allSatisfy { $0 == "private" }
    }

    private func starts(_ title: String, class name: String) -> Bool {
        let words = Words.split(title).map { scene.dictionaries.vocabulary.identifier(of: $0) }
        return scene.dictionaries.classes.trie(name)?.longestMatch(at: 0, count: words.count) { words[$0] }
            != nil
    }
}
