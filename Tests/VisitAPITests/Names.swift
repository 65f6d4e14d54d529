import Model
import VisitAPI

/// Invented countries: Oraq and Oran are as near to each other as Iraq and Iran.
struct InventedCountries: CountryNames {
    private static let rows: [(code: String, alpha3: String, name: String, others: [String])] = [
        ("XA", "XAA", "Arcadia", ["Arcadian", "Arkadien"]),
        ("XB", "XBB", "Ruritania", ["Ruritanian"]),
        ("XC", "XCC", "Syldavia", ["Syldavian"]),
        ("XD", "XDD", "Côte Bordure", ["Bordurian"]),
        ("XN", "XNN", "Oran", ["Orani"]),
        ("XQ", "XQQ", "Oraq", ["Oraqi"]),
    ]

    func code(named name: String) -> CountryCode? {
        let wanted = InventedFolding().folded(name)
        return Self.rows.first { row in
            ([row.code, row.alpha3, row.name] + row.others).contains {
                InventedFolding().folded($0) == wanted
            }
        }.flatMap { CountryCode($0.code) }
    }

    func name(of code: CountryCode) -> String { row(code)?.name ?? code.description }

    func alpha3(of code: CountryCode) -> String? { row(code)?.alpha3 }

    var allNames: [String] { Self.rows.flatMap { [$0.name] + $0.others }.sorted() }

    var allCodes: [CountryCode] { Self.rows.compactMap { CountryCode($0.code) } }

    private func row(_ code: CountryCode) -> (code: String, alpha3: String, name: String, others: [String])? {
        Self.rows.first { $0.code == code.description }
    }
}

struct InventedFolding: NameFolding {
    private static let letters: [Character: String] = ["ö": "o", "ë": "e", "å": "a", "ô": "o", "ß": "ss"]

    func folded(_ name: String) -> String {
        name.lowercased().map { Self.letters[$0] ?? String($0) }.joined()
    }
}
