import Dictionaries
import Model
import Reading
import Testing

/// A row of the real `rules.tsv` as a test of itself.
struct RuleCase: CustomTestStringConvertible, Sendable {
    let rule: Rule
    var testDescription: String { rule.id.name }

    /// None where the dictionaries don't load; another test tells why.
    static let all = ((try? RealDictionaries.load())?.rules.rules ?? []).map { RuleCase(rule: $0) }

    private static let reader = (try? RealDictionaries.load()).map { ArticleReader(dictionaries: $0) }

    /// What a text says by this rule, one finding a text: `Hakan Fidan > AZ`, `Ilham Aliyev + Hakan Fidan`.
    func findings(in text: String) -> Set<String> {
        let metadata = RawArticle.Metadata(published: PartialDate("2024-09-12"))
        guard let reader = Self.reader else { return [] }
        let reading = reader.reading(of: RawArticle(id: "a", body: .text(text), metadata: metadata))
        return rule.kind == .visit ? visits(reading) : meetings(reading)
    }

    /// `finds`, one finding a text; `A > GH NG` is two.
    var expected: Set<String> {
        let sides = rule.finds.split(separator: ">").map { $0.split(separator: " ").joined(separator: " ") }
        guard rule.kind == .visit, sides.count == 2 else {
            return [Self.together(rule.finds.split(separator: "+").map(String.init))]
        }
        return Set(sides[1].split(separator: " ").map { "\(sides[0]) > \($0)" })
    }

    private func visits(_ reading: ArticleReading) -> Set<String> {
        let found = reading.visits.filter { $0.evidence.contains { $0.rule == rule.id } }
        return Set(found.map { "\($0.visitor.name ?? $0.visitor.description ?? "") > \($0.host)" })
    }

    private func meetings(_ reading: ArticleReading) -> Set<String> {
        let found = reading.meetings.filter { $0.evidence.contains { $0.rule == rule.id } }
        return Set(
            found.map { meeting in
                Self.together(meeting.participants.map { id in reading.people.first { $0.id == id }?.name ?? "" })
            })
    }

    /// In no order, for whoever meets is met.
    private static func together(_ names: [String]) -> String {
        names.map { $0.split(separator: " ").joined(separator: " ") }.sorted().joined(separator: " + ")
    }
}
