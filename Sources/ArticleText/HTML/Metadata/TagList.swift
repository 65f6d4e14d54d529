/// Splits a list of keywords.
enum TagList {
    /// The parts between commas or semicolons of any script, blanks trimmed, empty ones left out.
    static func tags(in list: String) -> [String] {
        let parts = list.unicodeScalars.split { scalar in
            switch scalar {
            case ",", ";", "،", "؛", "、", "，": true
            default: false
            }
        }
        return parts.map { PageText.line(String($0)) }.filter { !$0.isEmpty }
    }
}
