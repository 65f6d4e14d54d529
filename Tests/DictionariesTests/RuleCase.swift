import ArticleText
import Dictionaries
import Entities
import Mentions
import Model
import TestDictionaries
import Testing

@testable import Events

/// A row of the real `rules.tsv` as a test of itself.
struct RuleCase: CustomTestStringConvertible, Sendable {
    let rule: Rule
    var testDescription: String { rule.id.name }

    /// None where the dictionaries don't load; another test tells why.
    static let all = ((try? RealDictionaries.load())?.rules.rules ?? []).map { RuleCase(rule: $0) }

    /// What a text says by this rule, one finding a text: `Hakan Fidan > AZ`, `Ilham Aliyev + Hakan Fidan`.
    ///
    /// Readings are looked at before they are joined to visits, since a sentence that several rules read keeps
    /// the name of the first only.
    func findings(in text: String) throws -> Set<String> {
        let scene = try Self.scene(of: text)
        let names = scene.entities.people.map(\.name)
        if rule.kind == .meeting {
            let readings = MeetingFinder(scene: scene).readings().filter { $0.rule == rule.id }
            return Set(readings.map { Self.together($0.participants.map { names[$0] }) })
        }
        let readings = VisitFinder(scene: scene).readings().filter { $0.rule == rule.id }
        return Set(
            readings.map { reading in
                guard case .person(let person) = reading.visitor else {
                    return "\(reading.description) > \(reading.host)"
                }
                return "\(names[person]) > \(reading.host)"
            })
    }

    private static func scene(of text: String) throws -> ArticleScene {
        let dictionaries = try RealDictionaries.load()
        let article = CleanArticle(
            id: "a", metadata: ArticleMetadata(published: PartialDate("2024-09-12")), text: text)
        let tokens = Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
        let mentions = MentionFinder(dictionaries: dictionaries).mentions(in: tokens)
        let entities = EntityResolver(dictionaries: dictionaries).entities(of: tokens, mentions: mentions)
        return ArticleScene(text: tokens, mentions: mentions, entities: entities, dictionaries: dictionaries)
    }

    /// `finds`, one finding a text; `A > GH NG` is two.
    var expected: Set<String> {
        let sides = rule.finds.split(separator: ">").map { $0.split(separator: " ").joined(separator: " ") }
        guard rule.kind == .visit, sides.count == 2 else {
            return [Self.together(rule.finds.split(separator: "+").map(String.init))]
        }
        return Set(sides[1].split(separator: " ").map { "\(sides[0]) > \($0)" })
    }

    /// In no order, for whoever meets is met.
    private static func together(_ names: [String]) -> String {
        names.map { $0.split(separator: " ").joined(separator: " ") }.sorted().joined(separator: " + ")
    }
}
