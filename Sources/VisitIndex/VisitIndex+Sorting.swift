import Model

extension CatalogueVisit {
    func sortValue(_ field: VisitField) -> SortValue {
        switch field {
        case .start: visit.start?.sortValue ?? .missing
        case .end: visit.end?.sortValue ?? .missing
        case .visitor: .foldedText(visit.visitor.name ?? visit.visitor.description)
        case .host: .text(visit.host.description)
        case .status: .number(VisitStatus.allCases.firstIndex(of: visit.status) ?? VisitStatus.allCases.count)
        case .sources: .number(sourceCount)
        case .id: .text(visit.id.slug)
        }
    }
}

extension CatalogueVisit {
    /// The articles that tell of the visit, each once, in the order of its reports.
    package var articles: [String] {
        var seen: Set<String> = []
        return reports.map(\.article).filter { seen.insert($0).inserted }
    }

    /// How many articles tell of the visit; an article and its reprints are one.
    package var sourceCount: Int { Set(reports.map(\.origin)).count }
}

extension CleanArticle {
    func sortValue(_ field: ArticleField) -> SortValue {
        switch field {
        case .published: published?.sortValue ?? .missing
        case .title: .foldedText(title)
        case .outlet: .foldedText(metadata.outlet)
        case .id: .text(id)
        }
    }
}

extension CataloguePerson {
    func sortValue(_ field: PersonField, visitCount: Int) -> SortValue {
        switch field {
        case .name: .foldedText(person.name)
        case .country: person.country.map { .text($0.description) } ?? .missing
        case .visits: .number(visitCount)
        case .articles: .number(articles.count)
        case .id: .text(person.id.slug)
        }
    }
}

extension CountryVisits {
    func sortValue(_ field: CountryField) -> SortValue {
        switch field {
        case .code: .text(code.description)
        case .visitsIn: .number(received.count)
        case .visitsOut: .number(made.count)
        }
    }
}

extension PartialDate {
    /// Ordered as the dates are; one number, so that a cursor stays short.
    fileprivate var sortValue: SortValue { .number(earliest.value * 4 + precision.rawValue) }
}

extension SortValue {
    /// A text compared without case.
    fileprivate static func foldedText(_ text: String?) -> SortValue {
        text.map { .text($0.lowercased()) } ?? .missing
    }
}
