/// A page's text with its invisible characters settled: one kind of line end and of space, nothing of no width.
///
/// Byte order marks, zero-width characters, direction marks, soft hyphens and control characters vanish;
/// the fixed and unbreakable spaces become plain ones, a tab four; typesetters' ligatures (`ﬁ`) become letters,
/// since no dictionary has words with them. Everything else stays as it is.
func plainText(_ raw: String) -> String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in raw.unicodeScalars {
        defer { afterReturn = scalar == "\r" }
        switch scalar.value {
        case 0x0A: if !afterReturn { text.append("\n") }
        case 0x0D, 0x85, 0x2028, 0x2029: text.append("\n")
        case 0x09: text.append(contentsOf: "    ".unicodeScalars)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: text.append(" ")
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
        case 0xFB00...0xFB04: text.append(contentsOf: ligatures[Int(scalar.value - 0xFB00)].unicodeScalars)
        default: text.append(scalar)
        }
    }
    return String(text)
}

private let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]
