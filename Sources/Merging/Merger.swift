package import Dictionaries
package import Model

/// Makes one catalogue out of many readings: people known again under other spellings, visits told by several
/// articles joined. The result does not depend on the order of the readings.
package struct Merger: Sendable {
    private let folding: NameKeys
    private let slugs: LetterFolding
    private let places: PlaceTable
    private let vocabulary: Vocabulary

    package init(dictionaries: Dictionaries) {
        slugs = dictionaries.vocabulary.folding
        places = dictionaries.places
        vocabulary = dictionaries.vocabulary
        folding = dictionaries.nameKeys
    }

    package func catalogue(of readings: [ArticleReading]) -> Catalogue {
        let sorted = readings.sorted { $0.article.id < $1.article.id }
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
