/// Reads one dictionary after the other; words get their numbers and complaints gather on the way.
struct DictionaryReader {
    let files: DictionaryFiles
    private(set) var vocabulary: Vocabulary
    private(set) var complaints: [DictionaryError] = []

    init(files: DictionaryFiles) throws(DictionaryErrors) {
        self.files = files
        vocabulary = Vocabulary(
            folding: LetterFolding(try files.table("letters.tsv", columns: ["letter", "folded"])))
    }

    mutating func classes() throws(DictionaryErrors) -> WordClasses {
        let words = try files.table("words.tsv", columns: WordClasses.columns)
        let ruleWords = try files.table("rule_words.tsv", columns: WordClasses.columns)
        return WordClasses([words, ruleWords], vocabulary: &vocabulary)
    }

    mutating func abbreviations() throws(DictionaryErrors) -> Set<WordID> {
        let table = try files.table("abbreviations.tsv", columns: ["word"])
        return Set(table.rows.map { vocabulary.intern($0.fields[0]) })
    }

    mutating func countries() throws(DictionaryErrors) -> CountryTable {
        let countries = try files.table("countries.tsv", columns: CountryTable.columns)
        let names = try files.table("country_names.tsv", columns: CountryNameReader.columns)
        return CountryTable(
            countries: countries, names: names, vocabulary: &vocabulary, complaints: &complaints)
    }

    mutating func places(in countries: CountryTable) throws(DictionaryErrors) -> PlaceTable {
        let table = try files.table("places.tsv", columns: PlaceTable.columns)
        return PlaceTable(table, countries: countries, vocabulary: &vocabulary, complaints: &complaints)
    }

    mutating func offices(classes: WordClasses) throws(DictionaryErrors) -> OfficeTable {
        let tables = try OfficeFiles(files)
        return OfficeTable(tables, classes: classes, vocabulary: &vocabulary, complaints: &complaints)
    }

    mutating func names() throws(DictionaryErrors) -> NameWords {
        let tables = try NameFiles(files)
        return NameWords(tables, vocabulary: &vocabulary)
    }

    mutating func nameKeys() throws(DictionaryErrors) -> NameKeys {
        let table = try files.table("name_spellings.tsv", columns: NameSpellings.columns)
        return NameKeys(folding: vocabulary.folding, table: table, complaints: &complaints)
    }

    mutating func organizations(places: PlaceTable) throws(DictionaryErrors) -> OrganizationTable {
        let table = try files.table("organizations.tsv", columns: OrganizationTable.columns)
        return OrganizationTable(table, places: places, vocabulary: &vocabulary)
    }

    mutating func people() throws(DictionaryErrors) -> PeopleTable {
        PeopleTable(try files.table("people.tsv", columns: PeopleTable.columns), vocabulary: &vocabulary)
    }

    mutating func rules(classes: WordClasses) throws(DictionaryErrors) -> RuleTable {
        let table = try files.table("rules.tsv", columns: RuleTable.columns)
        return RuleTable(table, classes: classes, vocabulary: &vocabulary, complaints: &complaints)
    }

    mutating func contexts() throws(DictionaryErrors) -> ContextTable {
        ContextTable(
            try files.table("contexts.tsv", columns: ContextTable.columns), vocabulary: &vocabulary)
    }
}
