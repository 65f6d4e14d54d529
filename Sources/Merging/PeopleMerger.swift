import Dictionaries
import Model

/// Joins the people of many articles: full names that agree and states that don't contradict.
struct PeopleMerger {
    let folding: NameKeys
    let slugs: LetterFolding

    struct Result {
        let people: [CataloguePerson]
        let identifiers: [PersonKey: PersonID]
    }

    private struct Entry {
        let key: PersonKey
        let person: Person
        let name: NameKey
        let article: String
    }

    /// - Parameter readings: Sorted by article id.
    func merge(_ readings: [ArticleReading]) -> Result {
        let groups = grouped(entries(readings))
        var people: [CataloguePerson] = []
        var identifiers: [PersonKey: PersonID] = [:]
        for (group, identifier) in zip(groups, self.identifiers(of: groups)) {
            for entry in group { identifiers[entry.key] = identifier }
            people.append(merged(group, identifier))
        }
        return Result(people: people.sorted { $0.person.id < $1.person.id }, identifiers: identifiers)
    }

    private func entries(_ readings: [ArticleReading]) -> [Entry] {
        readings.enumerated().flatMap { index, reading in
            reading.people.map { person in
                Entry(
                    key: PersonKey(reading: index, person: person.id), person: person,
                    name: folding.key(person.name), article: reading.article.id)
            }
        }
    }

    // MARK: Grouping

    /// Longer names first, so that short forms find the full ones; within one block of family names only.
    private func grouped(_ entries: [Entry]) -> [[Entry]] {
        let order = entries.sorted { left, right in
            if left.name.words.count != right.name.words.count {
                return left.name.words.count > right.name.words.count
            }
            return (left.person.name, left.article) < (right.person.name, right.article)
        }
        var groups: [[Entry]] = []
        var blocks: [String: [Int]] = [:]
        for entry in order {
            let words = Set(entry.name.words)
            let candidates = Set(words.flatMap { blocks[$0] ?? [] }).sorted()
            let fitting = candidates.filter { joins(entry, groups[$0]) }
            if let group = entry.name.words.count > 1 ? fitting.first : single(fitting) {
                groups[group].append(entry)
            } else {
                groups.append([entry])
                for word in words.sorted() { blocks[word, default: []].append(groups.count - 1) }
            }
        }
        return groups
    }

    /// A lone family name goes to a full name only where it can be but one.
    private func single(_ groups: [Int]) -> Int? { groups.count == 1 ? groups[0] : nil }

    private func joins(_ entry: Entry, _ group: [Entry]) -> Bool {
        guard let first = group.first, entry.name.agrees(with: first.name) else { return false }
        guard !contradict(entry.person, group) else { return false }
        if entry.name.words.count > 1 { return true }
        return entry.person.country != nil && entry.person.country == first.person.country
            && sharesOffice(entry.person, group)
    }

    private func contradict(_ person: Person, _ group: [Entry]) -> Bool {
        guard let country = person.country else { return false }
        let countries = group.compactMap(\.person.country)
        return !countries.isEmpty && !countries.contains(country)
    }

    private func sharesOffice(_ person: Person, _ group: [Entry]) -> Bool {
        let titles = Set(person.offices.map { $0.title.lowercased() })
        return titles.isEmpty
            || group.contains { $0.person.offices.contains { titles.contains($0.title.lowercased()) } }
    }

    // MARK: One person out of a group

    private func identifiers(of groups: [[Entry]]) -> [PersonID] {
        var used: [String: Int] = [:]
        var identifiers = Array(repeating: PersonID(""), count: groups.count)
        let order = groups.indices.sorted {
            (name(groups[$0]), groups[$0][0].article) < (name(groups[$1]), groups[$1][0].article)
        }
        for index in order {
            let slug = PersonSlug.slug(name(groups[index]), folding: slugs)
            used[slug, default: 0] += 1
            identifiers[index] = PersonID(used[slug] == 1 ? slug : "\(slug)-\(used[slug] ?? 0)")
        }
        return identifiers
    }

    /// The form that most articles use as the fullest; of equals the longest, then the first by letters.
    private func name(_ group: [Entry]) -> String {
        var counts: [String: Int] = [:]
        let words = group.map(\.name.words.count).max() ?? 0
        for entry in group
        where entry.name.words.count == min(words, 3) || words < 2 || entry.name.words.count == words {
            counts[entry.person.name, default: 0] += 1
        }
        return counts.sorted { ($1.value, $1.key.utf8.count, $0.key) < ($0.value, $0.key.utf8.count, $1.key) }
            .first?.key
            ?? group[0].person.name
    }

    private func merged(_ group: [Entry], _ identifier: PersonID) -> CataloguePerson {
        let ordered = group.sorted { ($0.article, $0.person.name) < ($1.article, $1.person.name) }
        var person = Person(id: identifier, name: name(group))
        for entry in ordered {
            for form in [entry.person.name] + entry.person.aliases
            where form != person.name && !person.aliases.contains(form) {
                person.aliases.append(form)
            }
            for office in entry.person.offices where !hasLike(office, person.offices) {
                person.offices.append(office)
            }
            person.organization = person.organization ?? entry.person.organization
        }
        person.country = mostFrequent(ordered.compactMap(\.person.country))
        return CataloguePerson(person: person, articles: Array(Set(ordered.map(\.article))).sorted())
    }

    private func hasLike(_ office: HeldOffice, _ offices: [HeldOffice]) -> Bool {
        offices.contains {
            $0.title.lowercased() == office.title.lowercased() && $0.country == office.country
                && $0.former == office.former
        }
    }

    private func mostFrequent(_ countries: [CountryCode]) -> CountryCode? {
        var counts: [CountryCode: Int] = [:]
        for country in countries { counts[country, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    }
}
