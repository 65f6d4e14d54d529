import Dictionaries
import FoundationEssentials

/// Small dictionaries of an invented world, so that no change of the real ones breaks a test of the loader.
enum Arcadia {
    /// By file name: the line of column names and a row or two.
    static let files: [String: String] = [
        "letters.tsv": "letter\tfolded\né\te\n",
        "words.tsv": "class\tword\tvalue\ngo_verb\tgoes\t\nweekday\tMonday\t1\n",
        "rule_words.tsv": "class\tword\tvalue\nvisit_noun\tvisit\t\n",
        "abbreviations.tsv": "word\nMr\n",
        "countries.tsv": """
        code\talpha3\tname\tofficial_name\tcapital\tlatitude\tlongitude
        XA\tXAR\tArcadia\tKingdom of Arcadia\tElm\t1.00\t2.00
        XB\tXBO\tBoeotia\tBoeotia\tThebes\t3.00\t4.00

        """,
        "country_names.tsv": "name\tcode\tkind\tmatch\tnote\nArcadian\tXA\tdemonym\tany\t\n",
        "places.tsv": "name\tcountry\tkind\tlatitude\tlongitude\taliases\tnote\nElm\tXA\tcapital\t1\t2\t\t\n",
        "offices.tsv": "title\trank\tsector\tcountry\tnote\npresident\thead_of_state\tGOV\t\t\n",
        "office_modifiers.tsv": "word\tkind\nformer\tformer\n",
        "office_synonyms.tsv": "group\ttitle\npresident\tpresident\n",
        "office_ranks.tsv": "rank\ttop\tnote\nhead_of_state\tyes\t\n",
        "given_names.tsv": "name\tgender\tnote\nAnna\tf\t\n",
        "surnames.tsv": "name\tnote\nAbe\tja\n",
        "honorifics.tsv": "word\tkind\tgender\nMr\tcivil\tm\n",
        "name_particles.tsv": "word\tkind\nvon\tprefix\n",
        "name_spellings.tsv": "kind\tfrom\tto\tnote\nparticle\tvon\t\t\n",
        "common_words.tsv": "word\nthe\n",
        "not_person_heads.tsv": "word\tkind\nPalace\tsite\n",
        "organizations.tsv": "name\tshort\tkind\tcountry\tseat\nLeague of Elms\tLE\tigo\t\tElm\n",
        "people.tsv": "name\taliases\tcountry\torganization\tgender\tnote\nAnna Berg\t\tXA\t\tf\t\n",
        "contexts.tsv": "context\tword\nasylum\tasylum\n",
        "furniture.tsv": "kind\tmatch\twords\tnote\texample\nbox\twhole\trelated\t\tRelated\n",
        "outlets.tsv": "name\tkind\tcountry\tdates\tnote\nThe Elm Gazette\toutlet\tXA\tday\t\n",
        "markup.tsv": "kind\twords\tnote\nfurniture\tsidebar\t\n",
        "months.tsv": "kind\tword\tvalue\tlanguage\tnote\nmonth\tJanuary\t1\ten\t\n",
        "languages.tsv": """
        language\tscript\tother_codes\tread\twords\tletters\tnote
        en\tLatin\teng\tyes\tthe and\t\t
        xa\tLatin\t\t\tlo ye\tñ\t

        """,
        "markup_metadata.tsv": "field\tsource\tname\tnote\nauthor\tmeta\tauthor\t\n",
        "rules.tsv": rules(goRule),
    ]

    /// A `rules.tsv` of some rows.
    static func rules(_ rows: String...) -> String {
        "id\tkind\tpattern\troles\tstatus\texample\tfinds\tnot_example\tnote\n" + rows.joined(separator: "\n")
            + "\n"
    }

    static let goRule = rule()

    /// A good row of rules, save for what is given.
    static func rule(
        id: String = "go", kind: String = "visit", pattern: String = "<subject> [go_verb] ~2 to <host>",
        roles: String = "visitor host", status: String = "tense",
        example: String = "Anna Berg goes to Thebes."
    ) -> String {
        [id, kind, pattern, roles, status, example, "Anna Berg > XB", "", ""].joined(separator: "\t")
    }

    /// What the loader complains of when some files hold something else; a file given as nil is left out.
    static func complaints(_ changes: [String: [UInt8]?]) throws -> [DictionaryError] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "arcadia-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let contents = files.mapValues { Array($0.utf8) as [UInt8]? }.merging(changes) { _, changed in changed
        }
        for (name, bytes) in contents {
            if let bytes { try Data(bytes).write(to: folder.appending(path: name)) }
        }
        do throws(DictionaryErrors) {
            _ = try Dictionaries(folders: [folder.path])
            return []
        } catch {
            return error.errors
        }
    }

    static func complaints(_ file: String, _ text: String) throws -> [DictionaryError] {
        try complaints([file: Array(text.utf8)])
    }
}
