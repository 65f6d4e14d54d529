import Dictionaries
import Model

/// Makes the ids of people out of their names.
struct Slugs {
    let folding: LetterFolding

    /// Gives each person an id; a second person of one name gets `-2`.
    func identified(_ people: [Person]) -> [Person] {
        var used: [String: Int] = [:]
        return people.map { person in
            let slug = slug(person.name)
            used[slug, default: 0] += 1
            var person = person
            person.id = PersonID(used[slug] == 1 ? slug : "\(slug)-\(used[slug] ?? 0)")
            return person
        }
    }

    private func slug(_ name: String) -> String { PersonSlug.slug(name, folding: folding) }
}
