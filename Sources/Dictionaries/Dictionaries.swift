/// Every word, name, office and rule that the reading rests on, loaded and checked.
package struct Dictionaries: Sendable {
    package let vocabulary: Vocabulary
    package let classes: WordClasses
    /// Words after which a full stop ends no sentence.
    package let abbreviations: Set<WordID>
    package let countries: CountryTable
    package let places: PlaceTable
    package let offices: OfficeTable
    package let names: NameWords
    /// Makes the keys by which spellings of one name are known.
    package let nameKeys: NameKeys
    package let organizations: OrganizationTable
    package let people: PeopleTable
    package let rules: RuleTable
    package let contexts: ContextTable
    package let furniture: Furniture
    package let outlets: Outlets
    package let markup: MarkupWords
    package let calendarWords: FurnitureCalendar
    package let languages: Languages
    /// Levels letters for comparing whole texts.
    package let scalarFolding: ScalarFolding
    package let metadataNames: MetadataNames

    /// - Parameter folders: The built-in folder first, then those whose rows extend it.
    /// - Throws: Every complaint about rows at once, but a file that can't be read as a table alone.
    package init(folders: [String]) throws(DictionaryErrors) {
        var reader = try DictionaryReader(files: DictionaryFiles(folders: folders))
        classes = try reader.classes()
        abbreviations = try reader.abbreviations()
        countries = try reader.countries()
        places = try reader.places(in: countries)
        offices = try reader.offices(classes: classes)
        names = try reader.names()
        nameKeys = try reader.nameKeys()
        organizations = try reader.organizations(places: places)
        people = try reader.people()
        rules = try reader.rules(classes: classes)
        contexts = try reader.contexts()
        furniture = try Furniture(table: try reader.files.bytes("furniture.tsv"))
        outlets = try Outlets(table: try reader.files.bytes("outlets.tsv"))
        markup = try MarkupWords(table: try reader.files.table("markup.tsv", columns: MarkupWords.columns))
        calendarWords = try FurnitureCalendar(table: try reader.files.bytes("months.tsv"))
        languages = try Languages(reader.files.table("languages.tsv", columns: Languages.columns))
        scalarFolding = ScalarFolding(withoutDiacritics: reader.vocabulary.folding)
        metadataNames = try MetadataNames(
            table: try reader.files.table("markup_metadata.tsv", columns: MetadataNames.columns))
        vocabulary = reader.vocabulary
        guard reader.complaints.isEmpty else { throw DictionaryErrors(reader.complaints) }
    }
}
