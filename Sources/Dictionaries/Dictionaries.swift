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
    package let organizations: OrganizationTable
    package let people: PeopleTable
    package let rules: RuleTable
    package let contexts: ContextTable
    package let furniture: Furniture
    package let outlets: Outlets
    package let calendarWords: FurnitureCalendar

    /// - Parameter folders: The built-in folder first, then those whose rows extend it.
    /// - Throws: Every complaint about every file at once.
    package init(folders: [String]) throws(DictionaryErrors) {
        let files = try DictionaryFiles(folders: folders)
        var complaints: [DictionaryError] = []
        var vocabulary = Vocabulary(
            folding: LetterFolding(try files.table("letters.tsv", columns: ["letter", "folded"])))
        classes = WordClasses(
            [
                try files.table("words.tsv", columns: WordClasses.columns),
                try files.table("rule_words.tsv", columns: WordClasses.columns),
            ], vocabulary: &vocabulary)
        abbreviations = Set(
            try files.table("abbreviations.tsv", columns: ["word"]).rows.map { vocabulary.intern($0.fields[0]) })
        countries = CountryTable(
            countries: try files.table(
                "countries.tsv",
                columns: ["code", "alpha3", "name", "official_name", "capital", "latitude", "longitude"]),
            names: try files.table("country_names.tsv", columns: CountryNameReader.columns),
            vocabulary: &vocabulary, complaints: &complaints)
        places = PlaceTable(
            try files.table("places.tsv", columns: PlaceTable.columns), countries: countries,
            vocabulary: &vocabulary, complaints: &complaints)
        offices = OfficeTable(
            try files.table("offices.tsv", columns: OfficeTable.columns),
            modifiers: try files.table("office_modifiers.tsv", columns: OfficeTable.modifierColumns),
            vocabulary: &vocabulary, complaints: &complaints)
        var nameTables: [TSVTable] = []
        for (file, columns) in NameWords.files { nameTables.append(try files.table(file, columns: columns)) }
        names = NameWords(nameTables, vocabulary: &vocabulary)
        organizations = OrganizationTable(
            try files.table("organizations.tsv", columns: OrganizationTable.columns), places: places, vocabulary: &vocabulary)
        people = PeopleTable(
            try files.table("people.tsv", columns: PeopleTable.columns), vocabulary: &vocabulary)
        rules = RuleTable(
            try files.table("rules.tsv", columns: RuleTable.columns), classes: classes,
            vocabulary: &vocabulary, complaints: &complaints)
        contexts = ContextTable(
            try files.table("contexts.tsv", columns: ContextTable.columns), vocabulary: &vocabulary)
        furniture = try Furniture(table: try files.bytes("furniture.tsv"))
        outlets = try Outlets(table: try files.bytes("outlets.tsv"))
        calendarWords = try FurnitureCalendar(table: try files.bytes("months.tsv"))
        self.vocabulary = vocabulary
        guard complaints.isEmpty else { throw DictionaryErrors(complaints) }
    }
}
