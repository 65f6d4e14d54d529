import Model
import TestSupport
import Testing
import VisitIndex

/// An invented catalogue and questions about it, from the files of one folder of `Worlds`.
struct World {
    struct Question: Sendable, CustomTestStringConvertible {
        let query: String
        let found: [String]
        var testDescription: String { query.isEmpty ? "everything" : query }
    }

    let name: String

    var catalogue: Catalogue {
        get throws {
            let visits = try rows(of: "visits.tsv").map(Self.visit)
            let readings = visits.flatMap(\.articles).map { id in
                ArticleReading(article: CleanArticle(id: id, metadata: .init(), text: ""))
            }
            return Catalogue(readings: readings, people: [], visits: visits)
        }
    }

    var questions: [Question] {
        get throws {
            rows(of: "queries.tsv").map { row in
                Question(
                    query: row["query", default: ""],
                    found: row["found", default: ""].split(separator: " ").map(String.init))
            }
        }
    }

    /// Each row by the names of the columns.
    private func rows(of file: String) -> [[String: String]] {
        let lines = CaseRows.lines(ofFile: CaseFiles.folder("Worlds/\(name)/") + file)
        return lines.dropFirst().map { fields in Dictionary(uniqueKeysWithValues: zip(lines[0], fields)) }
    }

    private static func visit(_ row: [String: String]) throws -> CatalogueVisit {
        func value(_ column: String) -> String? { row[column].flatMap { $0.isEmpty ? nil : $0 } }
        let visitor = Visitor(
            person: value("visitor").map { PersonID($0) }, name: value("visitor"),
            description: value("description"), country: value("origin").flatMap { CountryCode($0) })
        let id = value("id") ?? "", count = value("articles").flatMap { Int($0) } ?? 1
        let visit = Visit(
            id: VisitID(id), visitor: visitor,
            host: try value("host").flatMap { CountryCode($0) }.orThrow(row),
            start: value("start").flatMap { PartialDate($0) }, end: value("end").flatMap { PartialDate($0) },
            status: try value("status").flatMap { VisitStatus(rawValue: $0) }.orThrow(row),
            main: value("main") == "true", evidence: [])
        let reports = (1...count).map { VisitReport(article: "\(id)-\($0)", index: 0) }
        return CatalogueVisit(visit: visit, reports: reports, conflicts: [], met: [])
    }
}

struct BadRow: Error {
    let row: [String: String]
}

extension Optional {
    func orThrow(_ row: [String: String]) throws -> Wrapped {
        guard let self else { throw BadRow(row: row) }
        return self
    }
}
