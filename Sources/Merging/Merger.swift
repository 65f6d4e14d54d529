package import Dictionaries
package import Model

/// Makes one catalogue out of many readings: texts found twice and reprints known, people known again under other
/// spellings, visits told by several articles joined. The result does not depend on the order of the readings.
package struct Merger: Sendable {
    private let folding: NameKeys
    private let letters: ScalarFolding
    private let outlets: Outlets
    private let slugs: LetterFolding
    private let places: PlaceTable
    private let vocabulary: Vocabulary

    package init(dictionaries: Dictionaries) {
        slugs = dictionaries.vocabulary.folding
        places = dictionaries.places
        vocabulary = dictionaries.vocabulary
        folding = dictionaries.nameKeys
        letters = dictionaries.scalarFolding
        outlets = dictionaries.outlets
    }

    package func catalogue(of readings: [ArticleReading]) -> Catalogue {
        let sorted = distinct(readings)
        let people = PeopleMerger(folding: folding, slugs: slugs).merge(sorted)
        let renamed = sorted.enumerated().map { index, reading in
            reading.renamed { people.identifiers[PersonKey(reading: index, person: $0)] ?? $0 }
        }
        let visits = VisitMerger(people: people.people, places: places, vocabulary: vocabulary).merge(renamed)
        let readings = renamed.enumerated().map { index, reading in
            reading.renumbered { visits.identifiers[VisitKey(reading: index, visit: $0)] ?? $0 }
        }
        return Catalogue(readings: readings, people: people.people, visits: visits.visits)
    }

    /// Each text once, by article id, and which are reprints of which.
    private func distinct(_ readings: [ArticleReading]) -> [ArticleReading] {
        var distinct = SameTexts(folding: letters).joined(readings).sorted { $0.article.id < $1.article.id }
        let origins = ReprintFinder(folding: letters, outlets: outlets).origins(of: distinct)
        for position in distinct.indices {
            distinct[position].kinship.reprintOf = origins[position].map { distinct[$0].article.id }
            distinct[position].kinship.reprints = []
        }
        // In the order of ids, since the readings are.
        for case (let position, let origin?) in origins.enumerated() {
            distinct[origin].kinship.reprints.append(distinct[position].article.id)
        }
        return distinct
    }
}

/// A person of one reading.
struct PersonKey: Hashable {
    let reading: Int
    let person: PersonID
}

/// A visit of one reading.
struct VisitKey: Hashable {
    let reading: Int
    let visit: VisitID
}
