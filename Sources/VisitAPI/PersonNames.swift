import Model

/// Finds people by a name, or part of one, in any case and with any accents.
struct PersonNames: Sendable {
    private struct Entry: Sendable {
        let person: PersonID
        let words: [String]
    }

    private let folding: any NameFolding
    private let entries: [Entry]
    /// By word: the entries that have it, in order.
    private let entriesByWord: [String: [Int]]
    /// What a misspelt name is compared with: full names, aliases, family names; in order of people.
    let spellings: [String]

    init(_ people: [CataloguePerson], folding: any NameFolding) {
        var entries: [Entry] = []
        var entriesByWord: [String: [Int]] = [:]
        for person in people.map(\.person) {
            for name in [person.name] + person.aliases {
                let words = folding.words(of: name)
                for word in Set(words) { entriesByWord[word, default: []].append(entries.count) }
                entries.append(Entry(person: person.id, words: words))
            }
        }
        self.folding = folding
        self.entries = entries
        self.entriesByWord = entriesByWord
        spellings = people.map(\.person).flatMap { person in
            [person.name] + person.aliases
                + (person.name.split(separator: " ").last.map { [String($0)] } ?? [])
        }
    }

    /// The people whose name or an alias has the words of `name` one behind another, by id; and those words.
    func people(named name: String) -> (people: [PersonID], words: [String]) {
        let wanted = folding.words(of: name)
        guard let first = wanted.first else { return ([], []) }
        let found = (entriesByWord[first] ?? []).map { entries[$0] }.filter { $0.words.contains(wanted) }
        return (Set(found.map(\.person)).sorted(), wanted)
    }
}
