/// The merged knowledge of a whole corpus: what crosses the wall from Merging to VisitIndex.
package struct Catalogue: Sendable {
    /// By article id. The ids of people, visits and meetings inside are those of the merged objects.
    package var readings: [ArticleReading]
    /// By id.
    package var people: [CataloguePerson]
    /// By id.
    package var visits: [CatalogueVisit]

    package init(readings: [ArticleReading], people: [CataloguePerson], visits: [CatalogueVisit]) {
        self.readings = readings
        self.people = people
        self.visits = visits
    }
}

/// One person under all the spellings of the corpus.
package struct CataloguePerson: Hashable, Sendable {
    /// The merged person; `mentions` is empty here, each article keeps its own.
    package var person: Person
    /// Ids of the articles that name the person, sorted.
    package var articles: [String]

    package init(person: Person, articles: [String]) {
        self.person = person
        self.articles = articles
    }
}

/// One visit as all its articles tell it.
package struct CatalogueVisit: Hashable, Sendable {
    /// The merged visit; `evidence` is empty here, each report keeps its own.
    package var visit: Visit
    /// By publication date, undated last, then by article id.
    package var reports: [VisitReport]
    /// Fields on which the reports differ, in the order of `Evidence.Field`.
    package var conflicts: [VisitConflict]
    /// Whom the visitor met on it, in order of first report.
    package var met: [PersonID]

    package init(visit: Visit, reports: [VisitReport], conflicts: [VisitConflict], met: [PersonID]) {
        self.visit = visit
        self.reports = reports
        self.conflicts = conflicts
        self.met = met
    }
}

/// Where a merged visit was read: an article and the visit's place in that article's reading.
package struct VisitReport: Hashable, Sendable {
    package var article: String
    /// Index into `ArticleReading.visits` of that article. An article may report one visit twice.
    package var index: Int
    /// Id of the article that this one is a reprint of, or its own: ten reprints are one source.
    package var origin: String

    /// - Parameter origin: nil for an article that is no reprint.
    package init(article: String, index: Int, origin: String? = nil) {
        self.article = article
        self.index = index
        self.origin = origin ?? article
    }
}

/// A field that articles tell differently; what only reprints of one article say counts, and is named, once.
package struct VisitConflict: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
        package var value: String
        /// Sorted article ids.
        package var articles: [String]

        package init(value: String, articles: [String]) {
            self.value = value
            self.articles = articles
        }
    }

    package var field: Evidence.Field
    /// The most supported first.
    package var values: [Value]
    package var chosen: String
    /// Why that one: a fixed name such as `more precise` or `most articles`.
    package var reason: String

    package init(field: Evidence.Field, values: [Value], chosen: String, reason: String) {
        self.field = field
        self.values = values
        self.chosen = chosen
        self.reason = reason
    }
}
