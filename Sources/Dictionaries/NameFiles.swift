/// The files that tell of single words in names.
struct NameFiles {
    let givenNames: TSVTable
    let surnames: TSVTable
    let honorifics: TSVTable
    let particles: TSVTable
    let commonWords: TSVTable
    let notPersonHeads: TSVTable

    init(_ files: DictionaryFiles) throws(DictionaryErrors) {
        givenNames = try files.table("given_names.tsv", columns: ["name", "gender", "note"])
        surnames = try files.table("surnames.tsv", columns: ["name", "note"])
        honorifics = try files.table("honorifics.tsv", columns: ["word", "kind", "gender"])
        particles = try files.table("name_particles.tsv", columns: ["word", "kind"])
        commonWords = try files.table("common_words.tsv", columns: ["word"])
        notPersonHeads = try files.table("not_person_heads.tsv", columns: ["word", "kind"])
    }
}
