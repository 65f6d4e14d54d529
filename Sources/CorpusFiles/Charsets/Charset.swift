import Bytes

/// A way to write text in bytes.
package struct Charset: Hashable, Sendable {
    /// The name that the WHATWG Encoding Standard gives it, in lower case.
    package let name: String
    /// By which name `iconv` knows it.
    let systemName: String
    /// How many bytes make a unit; a fault takes away one.
    let unit: Int

    private init(_ name: String, as systemName: String, unit: Int = 1) {
        (self.name, self.systemName, self.unit) = (name, systemName, unit)
    }

    /// The charset that a page, an XML declaration or a header names; nil for a name that nobody knows.
    package init?(label: String) {
        let label = label.utf8.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard let charset = Self.labels[String(decoding: label, as: UTF8.self).lowercased()] else {
            return nil
        }
        self = charset
    }

    static let utf8 = Charset("utf-8", as: "UTF-8")
    static let utf16LittleEndian = Charset("utf-16le", as: "UTF-16LE", unit: 2)
    static let utf16BigEndian = Charset("utf-16be", as: "UTF-16BE", unit: 2)
    static let utf32LittleEndian = Charset("utf-32le", as: "UTF-32LE", unit: 4)
    static let utf32BigEndian = Charset("utf-32be", as: "UTF-32BE", unit: 4)
    static let windows1252 = Charset("windows-1252", as: "WINDOWS-1252")
    static let windows1256 = Charset("windows-1256", as: "WINDOWS-1256")
    static let iso2022JP = Charset("iso-2022-jp", as: "ISO-2022-JP")

    var isWide: Bool { unit > 1 }

    private static let labels = Dictionary(
        rows.flatMap { charset, labels in
            labels.split(separator: " ").map { (String($0), charset) } + [(charset.name, charset)]
        }
    ) { first, _ in first }

    // The usual labels of the WHATWG Encoding Standard (section 4.2), with what browsers take them for.
    private static let rows: [(Charset, String)] = [
        (utf8, "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        (utf16LittleEndian, "utf-16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff"),
        (utf16BigEndian, "unicodefffe"),
        (utf32LittleEndian, "utf-32"),
        (utf32BigEndian, ""),
        (
            windows1252,
            "cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 l1 ascii us-ascii "
                + "ansi_x3.4-1968 cp819 ibm819 csisolatin1 iso-ir-100"
        ),
        (Charset("windows-1250", as: "WINDOWS-1250"), "cp1250 x-cp1250"),
        (Charset("windows-1251", as: "WINDOWS-1251"), "cp1251 x-cp1251"),
        (Charset("windows-1253", as: "WINDOWS-1253"), "cp1253 x-cp1253"),
        (
            Charset("windows-1254", as: "WINDOWS-1254"),
            "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 csisolatin5"
        ),
        (Charset("windows-1255", as: "WINDOWS-1255"), "cp1255 x-cp1255"),
        (windows1256, "cp1256 x-cp1256"),
        (Charset("windows-1257", as: "WINDOWS-1257"), "cp1257 x-cp1257"),
        (Charset("windows-1258", as: "WINDOWS-1258"), "cp1258 x-cp1258"),
        (
            Charset("windows-874", as: "CP874"),
            "dos-874 tis-620 iso-8859-11 iso8859-11 iso885911"
        ),
        (
            Charset("iso-8859-2", as: "ISO-8859-2"),
            "iso8859-2 iso88592 iso_8859-2 latin2 l2 csisolatin2"
        ),
        (
            Charset("iso-8859-3", as: "ISO-8859-3"),
            "iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3"
        ),
        (
            Charset("iso-8859-4", as: "ISO-8859-4"),
            "iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4"
        ),
        (
            Charset("iso-8859-5", as: "ISO-8859-5"),
            "iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic"
        ),
        (
            Charset("iso-8859-6", as: "ISO-8859-6"),
            "iso8859-6 iso88596 iso_8859-6 arabic ecma-114 asmo-708 iso-8859-6-e iso-8859-6-i csisolatinarabic"
        ),
        (
            Charset("iso-8859-7", as: "ISO-8859-7"),
            "iso8859-7 iso88597 iso_8859-7 greek greek8 ecma-118 elot_928 csisolatingreek"
        ),
        (
            Charset("iso-8859-8", as: "ISO-8859-8"),
            "iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-e iso-8859-8-i logical csisolatinhebrew"
        ),
        (Charset("iso-8859-10", as: "ISO-8859-10"), "iso8859-10 iso885910 latin6 l6 csisolatin6"),
        (Charset("iso-8859-13", as: "ISO-8859-13"), "iso8859-13 iso885913"),
        (Charset("iso-8859-14", as: "ISO-8859-14"), "iso8859-14 iso885914"),
        (
            Charset("iso-8859-15", as: "ISO-8859-15"),
            "iso8859-15 iso885915 iso_8859-15 latin9 l9 csisolatin9"
        ),
        (Charset("iso-8859-16", as: "ISO-8859-16"), ""),
        (Charset("koi8-r", as: "KOI8-R"), "koi8 koi cskoi8r koi8_r"),
        (Charset("koi8-u", as: "KOI8-U"), "koi8-ru"),
        (Charset("ibm866", as: "IBM866"), "866 cp866 csibm866"),
        (Charset("macintosh", as: "MACINTOSH"), "mac x-mac-roman csmacintosh"),
        (Charset("x-mac-cyrillic", as: "MAC-CYRILLIC"), "x-mac-ukrainian"),
        (
            Charset("gb18030", as: "GB18030"),
            "gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936 ms936 euc-cn"
        ),
        (Charset("big5", as: "BIG5-HKSCS"), "big5-hkscs cn-big5 x-x-big5 csbig5 cp950"),
        (Charset("euc-jp", as: "EUC-JP"), "x-euc-jp cseucpkdfmtjapanese"),
        (iso2022JP, "csiso2022jp"),
        (
            Charset("shift_jis", as: "CP932"),
            "shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932"
        ),
        (
            Charset("euc-kr", as: "UHC"),
            "korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cseuckr cp949 uhc iso-ir-149"
        ),
    ]
}
