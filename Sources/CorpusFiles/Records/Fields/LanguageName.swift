/// Languages as scrapers name them.
enum LanguageName {
    /// The primary language in the shortest code of ISO 639: `en` of `English`, `eng`, `en-US`, `en_GB`; nil for a
    /// word that is none.
    static func tag(_ text: String) -> String? {
        let name = text.lowercased()
        if let code = codes[name] { return code }
        let primary = String(name.prefix { $0 != "-" && $0 != "_" })
        if let code = codes[primary] { return code }
        let isCode =
            (2...3).contains(primary.utf8.count)
            && primary.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return isCode && primary != "und" && primary != "nan" ? primary : nil
    }

    /// The two-letter code of each name.
    private static let codes = Dictionary(
        rows.flatMap { row in row.names.map { ($0, row.code) } }, uniquingKeysWith: { first, _ in first })

    /// English names as GDELT gives them, and the codes of three letters (ISO 639-2 B and T) that Event Registry does.
    private static let rows: [(code: String, names: [String])] = [
        ("ar", ["arabic", "ara"]), ("az", ["azerbaijani", "aze"]), ("bg", ["bulgarian", "bul"]),
        ("bn", ["bengali", "ben"]), ("bs", ["bosnian", "bos"]), ("ca", ["catalan", "cat"]),
        ("cs", ["czech", "ces", "cze"]), ("da", ["danish", "dan"]), ("de", ["german", "deu", "ger"]),
        ("el", ["greek", "ell", "gre"]), ("en", ["english", "eng"]), ("es", ["spanish", "spa"]),
        ("et", ["estonian", "est"]), ("fa", ["persian", "farsi", "fas", "per"]), ("fi", ["finnish", "fin"]),
        ("fr", ["french", "fra", "fre"]), ("he", ["hebrew", "heb"]), ("hi", ["hindi", "hin"]),
        ("hr", ["croatian", "hrv"]), ("hu", ["hungarian", "hun"]), ("hy", ["armenian", "hye", "arm"]),
        ("id", ["indonesian", "ind"]), ("is", ["icelandic", "isl", "ice"]), ("it", ["italian", "ita"]),
        ("ja", ["japanese", "jpn"]), ("ka", ["georgian", "kat", "geo"]), ("kk", ["kazakh", "kaz"]),
        ("ko", ["korean", "kor"]), ("ku", ["kurdish", "kur"]), ("lt", ["lithuanian", "lit"]),
        ("lv", ["latvian", "lav"]), ("mk", ["macedonian", "mkd", "mac"]), ("ms", ["malay", "msa", "may"]),
        ("nl", ["dutch", "nld", "dut"]), ("no", ["norwegian", "nor"]), ("pl", ["polish", "pol"]),
        ("ps", ["pashto", "pus"]), ("pt", ["portuguese", "por"]), ("ro", ["romanian", "ron", "rum"]),
        ("ru", ["russian", "rus"]), ("sk", ["slovak", "slk", "slo"]), ("sl", ["slovenian", "slv"]),
        ("sq", ["albanian", "sqi", "alb"]), ("sr", ["serbian", "srp"]), ("sv", ["swedish", "swe"]),
        ("sw", ["swahili", "swa"]), ("ta", ["tamil", "tam"]), ("tg", ["tajik", "tgk"]),
        ("th", ["thai", "tha"]),
        ("tr", ["turkish", "tur"]), ("uk", ["ukrainian", "ukr"]), ("ur", ["urdu", "urd"]),
        ("uz", ["uzbek", "uzb"]), ("vi", ["vietnamese", "vie"]), ("zh", ["chinese", "zho", "chi"]),
    ]
}
