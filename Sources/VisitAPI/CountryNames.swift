package import Model

/// What the API must know of countries; the dictionaries know it, tests invent it.
package protocol CountryNames: Sendable {
    /// The country of an ISO 3166-1 alpha-2 or alpha-3 code, English name, usual alias or demonym, in any
    /// case and with any accents; nil for none.
    func code(named name: String) -> CountryCode?

    /// The usual English name; the code itself where there is none.
    func name(of code: CountryCode) -> String

    /// The ISO 3166-1 alpha-3 code; nil where there is none.
    func alpha3(of code: CountryCode) -> String?

    /// Names, aliases and demonyms, sorted; what a misspelt name is compared with.
    var allNames: [String] { get }

    /// Sorted.
    var allCodes: [CountryCode] { get }
}
