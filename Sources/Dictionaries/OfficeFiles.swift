/// The files that tell of offices.
struct OfficeFiles {
    let offices: TSVTable
    let modifiers: TSVTable
    let synonyms: TSVTable
    let ranks: TSVTable

    init(_ files: DictionaryFiles) throws(DictionaryErrors) {
        offices = try files.table("offices.tsv", columns: ["title", "rank", "sector", "country", "note"])
        modifiers = try files.table("office_modifiers.tsv", columns: ["word", "kind"])
        synonyms = try files.table("office_synonyms.tsv", columns: ["group", "title"])
        ranks = try files.table("office_ranks.tsv", columns: ["rank", "top", "note"])
    }
}
