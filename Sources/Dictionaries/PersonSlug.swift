/// The form of a name in addresses: `Mohammed Shia' al-Sudani` gives `mohammed-shia-al-sudani`.
package enum PersonSlug {
    package static func slug(_ name: String, folding: LetterFolding) -> String {
        var slug = ""
        for scalar in folding.folded(name).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            } else if scalar != "'", !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }
}
