package import ArticleText
package import Dictionaries
package import Mentions
import Model

/// Finds out who the people of an article are and whom each mention means.
package struct EntityResolver: Sendable {
    private let dictionaries: Dictionaries

    package init(dictionaries: Dictionaries) { self.dictionaries = dictionaries }

    package func entities(of text: ArticleTokens, mentions: [Mention]) -> ArticleEntities {
        let scene = Scene(text: text, mentions: mentions, dictionaries: dictionaries)
        var names = NameResolver(text: text, mentions: mentions, dictionaries: dictionaries)
        names.resolve()
        let states = AffiliationResolver(scene: scene, dictionaries: dictionaries)
        let affiliations = states.affiliations(of: names.drafts, persons: names.persons)
        var references = ReferenceResolver(
            text: text, mentions: mentions, dictionaries: dictionaries, drafts: names.drafts,
            affiliations: affiliations, named: names.persons)
        references.resolve()
        let order = names.drafts.indices.filter { !names.drafts[$0].mentions.isEmpty }
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let slugs = Slugs(folding: dictionaries.vocabulary.folding)
        return ArticleEntities(
            people: slugs.identified(order.map { person(names.drafts[$0], affiliations[$0], scene) }),
            genders: order.map { names.drafts[$0].gender },
            references: references.references.map { reference in
                guard case .person(let draft)? = reference else { return reference }
                return position[draft].map { .person($0) }
            },
            dateline: scene.dateline, home: scene.home)
    }

    private func person(_ draft: PersonDraft, _ affiliation: Affiliation, _ scene: Scene) -> Person {
        let name = draft.name
        var offices: [HeldOffice] = []
        for office in draft.offices {
            let held = HeldOffice(
                title: scene.text.text(ofTokens: office.title), country: office.country,
                organization: office.organization, former: office.former)
            if !offices.contains(held) { offices.append(held) }
        }
        return Person(
            id: PersonID(""), name: name, aliases: draft.forms.filter { $0 != name }, offices: offices,
            country: affiliation.country, organization: affiliation.organization,
            mentions: draft.mentions.compactMap { nameRange(scene, mention: $0) })
    }

    private func nameRange(_ scene: Scene, mention: Int) -> TextRange? {
        guard case .person(let name) = scene.mentions[mention].kind else { return nil }
        return scene.text.range(ofTokens: name.name)
    }
}
