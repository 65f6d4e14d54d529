import Dictionaries
package import Model
import VisitAPI

// What the API asks of names, answered by the dictionaries: the program is where the two meet.

extension CountryTable: CountryNames {
    package func name(of code: CountryCode) -> String { country(code)?.name ?? code.description }

    package func alpha3(of code: CountryCode) -> String? { country(code)?.alpha3 }

    package var allNames: [String] { (countries.map(\.name) + lookupNames).sorted() }

    package var allCodes: [CountryCode] { countries.map(\.code) }
}

extension LetterFolding: NameFolding {
    package func folded(_ name: String) -> String { folded(name[...]) }
}
