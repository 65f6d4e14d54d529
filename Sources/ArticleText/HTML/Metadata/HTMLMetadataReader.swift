package import Dictionaries
package import Markup
package import Model

/// Reads what the mark-up of a page says of its article.
package struct HTMLMetadataReader: Sendable {
    private let furniture: Furniture
    private let outlets: Outlets
    private let dates: DateFinder
    private let names: MetadataNames
    private let tables: MetadataTables
    private let weekdays: WeekdayKeys

    package init(
        furniture: Furniture, outlets: Outlets, calendarWords: FurnitureCalendar, names: MetadataNames
    ) {
        self.furniture = furniture
        self.outlets = outlets
        self.names = names
        tables = MetadataTables(names)
        weekdays = WeekdayKeys(calendarWords)
        dates = DateFinder(calendar: calendarWords)
    }

    /// Title, standfirst, day of publication with its origin, authors, outlet, address, language and tags.
    ///
    /// - Parameter given: What the bearer of the page says: it stays, and its address and day of retrieval are
    ///   evidence for the rest.
    package func metadata(of tree: MarkupTree, given: ArticleMetadata = ArticleMetadata()) -> ArticleMetadata
    {
        PageReading(
            tree: tree, given: given, names: names, tables: tables, furniture: furniture, outlets: outlets,
            dates: dates, weekdays: weekdays
        )
        .metadata()
    }
}

/// The way from a page's claims to its metadata.
private struct PageReading {
    let tree: MarkupTree
    let given: ArticleMetadata
    let furniture: Furniture
    let outlets: Outlets
    let dates: DateFinder
    let weekdays: WeekdayKeys
    let classes: ClassWords
    let foreign: ForeignBoxes
    let claims: MetadataClaims
    let structured: StructuredArticle
    let siteNames: SiteNames
    let address: String?
    let headline: (title: String?, node: Int?)
    let lines: [HeadLine]

    init(
        tree: MarkupTree, given: ArticleMetadata, names: MetadataNames, tables: MetadataTables,
        furniture: Furniture, outlets: Outlets, dates: DateFinder, weekdays: WeekdayKeys
    ) {
        (self.tree, self.given, self.furniture, self.outlets) = (tree, given, furniture, outlets)
        (self.dates, self.weekdays) = (dates, weekdays)
        classes = ClassWords(tree: tree, names: tables.classes)
        let claims = MetadataClaims(of: tree, names: tables)
        let data = StructuredData(of: tree, scripts: claims.scripts, names: names)
        let shown = WordLikeness((claims.texts(.title) + [claims.pageTitle ?? ""]).first ?? "")
        let structured = StructuredArticle(data) { shown.likeness(to: WordLikeness($0)) }
        let address = Self.address(given: given.url, claims, structured)
        let sites = [given.outlet, structured.site].compactMap { $0 }
        let siteNames = SiteNames(
            names: (claims.texts(.site) + sites).prefix(most).map(PageText.line), address: address,
            outlets: outlets)
        let titles =
            structured.titles.map(PageText.line) + claims.texts(.title) + [claims.pageTitle].compactMap { $0 }
        let choice = HeadlineChoice(
            tree: tree, claims: claims, declared: Array(titles.prefix(most)), siteNames: siteNames,
            classes: classes)
        (self.claims, self.structured, self.siteNames, self.address) = (
            claims, structured, siteNames, address
        )
        headline = choice.headline()
        lines =
            headline.node.map { HeadLineFinder(tree: tree, headline: $0, dates: dates).lines() } ?? []
        foreign = ForeignBoxes(tree: tree, headline: headline.node, classes: classes)
    }

    private static func address(
        given: String?, _ claims: MetadataClaims, _ structured: StructuredArticle
    ) -> String? {
        ([given, claims.canonical] + claims.texts(.url) + [structured.url]).compactMap { $0 }
            .map { trimmingBlanks($0) }.first { $0.hasPrefix("http") }
    }

    func metadata() -> ArticleMetadata {
        var metadata = given
        metadata.title = given.title ?? headline.title
        metadata.outlet =
            given.outlet
            ?? siteNames.name(beside: SiteNames.name(in: claims.pageTitle, beside: headline.title))
        metadata.url = given.url ?? address
        metadata.language = given.language ?? language
        if given.tags.isEmpty { metadata.tags = tags }
        let people = AuthorNames(
            furniture: furniture, outlets: outlets, siteNames: siteNames, dates: dates, weekdays: weekdays)
        metadata.author = given.author ?? author(people)
        metadata.subtitle = given.subtitle ?? subtitle(people)
        guard given.published == nil else { return metadata }
        return metadata.dated(publication())
    }

    private var language: String? {
        PageLanguage.language(
            in: [claims.language].compactMap { $0 } + claims.texts(.language)
                + [structured.language].compactMap { $0 })
    }

    private var tags: [String] {
        let ranks = claims.claims.filter { $0.field == .tags }
        let first = ranks.filter { $0.rank == ranks.first?.rank }.map(\.text)
        let tags = first.count > 1 ? first : first.flatMap(TagList.tags)
        var seen: Set<String> = []
        return (tags.isEmpty ? structured.tags : tags).filter { seen.insert($0.lowercased()).inserted }
    }

    private func author(_ people: AuthorNames) -> String? {
        let elements = BylineElements(
            tree: tree, claims: claims, structured: structured, names: people, classes: classes, lines: lines,
            headline: headline.node, foreign: foreign)
        let authors = elements.authors()
        return authors.isEmpty ? nil : authors.joined(separator: ", ")
    }

    private func subtitle(_ people: AuthorNames) -> String? {
        StandfirstFinder(
            tree: tree, lines: lines, classes: classes, names: people,
            descriptions: (claims.texts(.description) + [structured.description].compactMap { $0 })
                .map { WordLikeness($0) },
            headline: headline.title ?? ""
        ).standfirst()
    }

    private func publication() -> (published: FoundDate?, updated: PartialDate?) {
        let outlet = siteNames.names.lazy.compactMap { outlets.row(.outlet, named: $0) }.first
        let isAmerican =
            (claims.language ?? claims.texts(.language).first)?.lowercased().hasSuffix("us") == true
        let evidence = DateEvidence(
            address: address.flatMap(AddressDate(calendar: dates.calendar).date), retrieved: given.retrieved,
            fileName: given.fileDate,
            custom: outlet?.dateOrder ?? (isAmerican ? .monthFirst : nil))
        return DateClaims(
            tree: tree, claims: claims, structured: structured, classes: classes, foreign: foreign,
            lines: lines, headline: headline.node, evidence: evidence, finder: dates, furniture: furniture
        ).publication()
    }
}

/// More titles or names of its site than any page declares.
private let most = 64
