/// A writing system, as far as languages of the press are told apart by it.
package enum Script: String, CaseIterable, Hashable, Sendable {
    case latin = "Latin"
    case greek = "Greek"
    case cyrillic = "Cyrillic"
    case armenian = "Armenian"
    case hebrew = "Hebrew"
    case arabic = "Arabic"
    case devanagari = "Devanagari"
    case bengali = "Bengali"
    case gurmukhi = "Gurmukhi"
    case gujarati = "Gujarati"
    case tamil = "Tamil"
    case telugu = "Telugu"
    case kannada = "Kannada"
    case malayalam = "Malayalam"
    case sinhala = "Sinhala"
    case thai = "Thai"
    case lao = "Lao"
    case myanmar = "Myanmar"
    case georgian = "Georgian"
    case ethiopic = "Ethiopic"
    case khmer = "Khmer"
    case kana = "Kana"
    case hangul = "Hangul"
    case han = "Han"

    /// The script of a letter; nil for what is no letter of these.
    ///
    /// - Note: By the blocks of Unicode's `Blocks.txt`, whose few strangers don't matter to a count of letters.
    package init?(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0..<0xC0, 0xD7, 0xF7: return nil
        case 0xC0...0x2AF, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x58F: self = .armenian
        case 0x5D0...0x5F4: self = .hebrew
        case 0x620...0x65F, 0x66E...0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF,
            0xFE70...0xFEFE:
            self = .arabic
        default:
            guard let script = Self.farther(scalar.value) else { return nil }
            self = script
        }
    }

    private static func farther(_ value: UInt32) -> Script? {
        switch value {
        case 0x900...0x97F: .devanagari
        case 0x980...0x9FF: .bengali
        case 0xA00...0xA7F: .gurmukhi
        case 0xA80...0xAFF: .gujarati
        case 0xB80...0xBFF: .tamil
        case 0xC00...0xC7F: .telugu
        case 0xC80...0xCFF: .kannada
        case 0xD00...0xD7F: .malayalam
        case 0xD80...0xDFF: .sinhala
        case 0xE00...0xE7F: .thai
        case 0xE80...0xEFF: .lao
        case 0x1000...0x109F: .myanmar
        case 0x10A0...0x10FF: .georgian
        case 0x1200...0x139F: .ethiopic
        case 0x1780...0x17FF: .khmer
        case 0x3041...0x30FF: .kana
        case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        default: nil
        }
    }
}
