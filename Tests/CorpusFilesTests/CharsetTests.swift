import CorpusFiles
import Testing

/// A byte of a single-byte charset stands for each of these characters.
private func bytes(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
    text.flatMap { character in table[character].map { [$0] } ?? Array(String(character).utf8) }
}

private func latin(_ text: String) -> [UInt8] {
    let quotes: [Character: UInt8] = ["’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80, "…": 0x85]
    return text.unicodeScalars.map { quotes[Character($0)] ?? UInt8($0.value) }
}

private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return littleEndian ? pair.reversed() : pair
    }
}

private func utf32(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
        let four = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        return littleEndian ? four : four.reversed()
    }
}

@Suite struct CharsetTests {
    private let english = "The minister said: “We’re here” – and left. Café, naïve, Erdoğan."
    private let persian = "رئیس‌جمهور ایران وارد بغداد شد\nو با نخست وزیر عراق دیدار کرد 🙂"

    // The letters of these sentences in Windows-1256 (WHATWG index-windows-1256).
    private static let arabicTable: [Character: UInt8] = [
        "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "ث": 0xCB, "ج": 0xCC, "ح": 0xCD, "خ": 0xCE, "د": 0xCF,
        "ذ": 0xD0, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ص": 0xD5, "ض": 0xD6, "ط": 0xD8, "ظ": 0xD9,
        "ع": 0xDA, "غ": 0xDB, "ف": 0xDD, "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5,
        "و": 0xE6, "ى": 0xEC, "ي": 0xED, "پ": 0x81, "چ": 0x8D, "ژ": 0x8E, "گ": 0x90, "ک": 0x98, "ی": 0xED,
        "إ": 0xC5, "ء": 0xC1, "أ": 0xC3, "ئ": 0xC6,
    ]

    private func text(
        _ bytes: [UInt8], declared: String? = nil, lookingIn place: CharsetDeclaration = .none
    ) -> String? {
        decoded(bytes, declared: declared, lookingIn: place)?.text
    }

    // MARK: UTF

    @Test func `UTF-8 is UTF-8, whatever is declared`() {
        for declared in [nil, "utf-8", "iso-8859-1", "windows-1256", "gbk", "utf-16", "nonsense"] {
            for sentence in [english, persian] {
                #expect(
                    decoded(Array(sentence.utf8), declared: declared)
                        == DecodedText(text: sentence, charset: "utf-8"))
            }
        }
        #expect(text([]) == "")
    }

    @Test func `a byte order mark says it all, and is taken away`() {
        for sentence in [english, persian] {
            #expect(text([0xEF, 0xBB, 0xBF] + sentence.utf8, declared: "latin1") == sentence)
            #expect(text([0xFF, 0xFE] + utf16(sentence, littleEndian: true), declared: "latin1") == sentence)
            #expect(text([0xFE, 0xFF] + utf16(sentence, littleEndian: false)) == sentence)
            #expect(text([0xFF, 0xFE, 0, 0] + utf32(sentence, littleEndian: true)) == sentence)
            #expect(text([0, 0, 0xFE, 0xFF] + utf32(sentence, littleEndian: false)) == sentence)
        }
    }

    @Test func `UTF-16 without a mark is known by its empty bytes`() {
        for sentence in [english, persian] {
            let little = decoded(utf16(sentence, littleEndian: true))
            #expect(little == DecodedText(text: sentence, charset: "utf-16le"))
            #expect(decoded(utf16(sentence, littleEndian: false))?.charset == "utf-16be")
            #expect(text(utf16(sentence, littleEndian: false)) == sentence)
        }
    }

    @Test func `a pair of surrogates that is torn becomes U+FFFD`() {
        let decoded = decoded([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0])
        #expect(decoded == DecodedText(text: "a\u{FFFD}b", charset: "utf-16le", replaced: 1))
    }

    // MARK: One byte a character

    @Test func `old pages are Windows-1252`() {
        let sentence = "“We’re here” – the café is naïve… 5 €"
        for declared in [nil, "iso-8859-1", "latin1", "us-ascii", "utf-8", "windows-1252", "nonsense"] {
            #expect(decoded(latin(sentence), declared: declared)?.text == sentence)
        }
        #expect(text(latin("Il a été à l’école : « liberté » à\u{A0}: é\u{A0}?")) != nil)
    }

    @Test func `French with hard blanks does not look like UTF-8`() {
        let sentence =
            "« Été »\u{A0}: la liberté\u{A0}! Le président a été reçu à\u{A0}« Téhéran\u{A0}»\u{A0}; à\u{A0}»."
        #expect(text(latin(sentence)) == sentence)
        #expect(text(latin(sentence), declared: "utf-8") == sentence)
    }

    @Test func `Arabic and Persian are known by their letters`() {
        let arabic = "وصل الرئيس إلى بغداد في زيارة رسمية والتقى رئيس الوزراء العراقي"
        let persian = "رئيس جمهوری ایران وارد بغداد شد و گفت پاکستان چاره ژرف"
        for sentence in [arabic, persian] {
            let coded = bytes(sentence, Self.arabicTable)
            let expected = sentence.replacing("ی", with: "ي")
            for declared in [nil, "windows-1256", "iso-8859-1", "utf-8"] {
                #expect(
                    decoded(coded, declared: declared) == DecodedText(text: expected, charset: "windows-1256")
                )
            }
        }
    }

    @Test func `Arabic in a page of mark-up is known too`() {
        let page =
            "<html><head><title>صفحة</title></head><body class=\"article-body\"><p>وصل الرئيس إلى بغداد</p></body></html>"
        #expect(text(bytes(page, Self.arabicTable), lookingIn: .html) == page)
    }

    @Test func `Cyrillic is read where it is declared`() {
        // "Мир" three times over, in the order of the charsets.
        #expect(text([0xCC, 0xE8, 0xF0], declared: "windows-1251") == "Мир")
        #expect(text([0xED, 0xC9, 0xD2], declared: "KOI8-R") == "Мир")
        #expect(text([0xBC, 0xD8, 0xE0], declared: "ISO-8859-5") == "Мир")
    }

    @Test func `a foreign script that nobody declares is no text rather than a wrong one`() {
        let cyrillic = [UInt8](repeating: 0xEE, count: 40)
        #expect(text(cyrillic) == nil)
        #expect(text(cyrillic, declared: "windows-1251") == String(repeating: "о", count: 40))
    }

    // MARK: Several bytes a character

    @Test(
        arguments: [
            ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("GBK", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
            ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"), ("Big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"),
            ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("x-sjis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
            ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("EUC-KR", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
            ("ks_c_5601-1987", [0xC7, 0xD1, 0xB1, 0xB9], "한국"), ("windows-1254", [0xF0, 0xFE], "ğş"),
            ("iso-8859-9", [0xF0, 0xFE], "ğş"), ("iso-8859-2", [0xB1, 0xE6], "ąć"),
            ("iso-8859-7", [0xE1, 0xE2], "αβ"), ("windows-1255", [0xF9, 0xEC], "של"),
            ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
        ] as [(String, [UInt8], String)])
    func `a declared charset is used`(label: String, bytes: [UInt8], expected: String) {
        #expect(text(bytes, declared: label) == expected)
        #expect(text(bytes, declared: "  \(label.uppercased())\n") == expected)
    }

    // MARK: Declared inside

    @Test(arguments: [
        "<meta charset=windows-1251>", "<META CHARSET='windows-1251'/>",
        "<html><head><meta  charset = \"cp1251\" >",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>",
        "<!-- <meta charset=big5> --><meta name=x content=y><meta charset=windows-1251>",
    ])
    func `a page names its charset`(head: String) {
        let page = Array(head.utf8) + [0xCC, 0xE8, 0xF0]
        #expect(text(page, lookingIn: .html) == head + "Мир")
        #expect(text(page) != head + "Мир")
        // A header has the first word.
        #expect(text(page, declared: "iso-8859-5", lookingIn: .html)?.hasSuffix("Мир") == false)
    }

    @Test(arguments: [
        "<meta charset=>", "<meta charset", "<!-- <meta charset=windows-1251>", "<p charset=windows-1251>",
        "<meta charset=utf-16>", "<meta charset=unheard-of>", "charset=windows-1251",
    ])
    func `what names no charset leaves things as they are`(head: String) {
        let page = Array(head.utf8) + Array(" the ".utf8) + [0xE9]
        #expect(text(page, lookingIn: .html) == head + " the é")
    }

    // MARK: Contradictions and damage

    @Test func `strays of Windows-1252 in a page of UTF-8 are mended`() {
        let page = Array("Café Müller – Erdoğan, naïve: ".utf8) + latin("“We’re”") + Array(" señor".utf8)
        let expected = "Café Müller – Erdoğan, naïve: “We’re” señor"
        for declared in [nil, "utf-8", "gbk", "windows-1252"] {
            #expect(decoded(page, declared: declared) == DecodedText(text: expected, charset: "utf-8"))
        }
        #expect(
            text(Array("é ".utf8) + latin("it’s, they’re, we’ve"), declared: "utf-8")
                == "é it’s, they’re, we’ve")
    }

    @Test func `a character that breaks off is one U+FFFD`() {
        let page =
            Array(persian.utf8) + [0xD8] + Array(" ".utf8) + [0xE2, 0x80] + Array("! ".utf8)
            + Array(persian.utf8)
        let decoded = decoded(page)
        #expect(decoded?.text == persian + "\u{FFFD} \u{FFFD}! " + persian || decoded?.replaced ?? 0 <= 2)
        #expect(decoded?.charset == "utf-8")
    }

    @Test func `a few bytes that fit nothing become U+FFFD, many are no text`() {
        let line = Array("Rain fell in the hills on Sunday. ".utf8)
        #expect(decoded(line + [0x81] + line)?.replaced == 1)
        #expect(decoded(line + Array(repeating: 0x81, count: 7) + line) == nil)
        #expect(
            decoded(line + [0] + line)
                == DecodedText(
                    text: String(decoding: line, as: UTF8.self) + "\u{FFFD}"
                        + String(decoding: line, as: UTF8.self),
                    charset: "utf-8", replaced: 1))
        #expect(decoded(line + Array(repeating: 0, count: 9) + line) == nil)
        #expect(decoded(Array(0...31)) == nil)
        #expect(decoded([0x93], declared: "shift_jis")?.replaced == 1)
    }

    @Test func `cut at every byte, a text is a text still`() {
        for sentence in [english, persian, "日本の首相がイラクを訪問した。"] {
            let utf8 = Array(sentence.utf8)
            for end in 0...utf8.count {
                let cut = Array(utf8[..<end])
                let whole = cut.prefix(end - brokenOff(cut))
                // A single byte at the end of nothing but ASCII may be a letter of Windows-1252.
                guard brokenOff(cut) != 1 || whole.contains(where: { $0 >= 0x80 }) else { continue }
                let expected = String(decoding: whole, as: UTF8.self)
                #expect(text(cut) == expected + (whole.count < end ? "\u{FFFD}" : ""))
            }
            let wide = [0xFF, 0xFE] + utf16(sentence, littleEndian: true)
            for end in 2..<wide.count { #expect(decoded(Array(wide[..<end])) != nil) }
        }
    }

    /// How many bytes at the end begin a character that is not whole.
    private func brokenOff(_ bytes: [UInt8]) -> Int {
        (0...3).first { String(validating: bytes.dropLast($0), as: UTF8.self) != nil } ?? 0
    }
}
