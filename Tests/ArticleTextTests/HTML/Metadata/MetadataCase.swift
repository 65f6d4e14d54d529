import Dictionaries
import Markup
import Model
import TestDictionaries
import TestSupport
import Testing

@testable import ArticleText

/// A page of some elements with the metadata that its mark-up gives.
///
/// The file's name is the fact. Above a line `====` stand the fields looked at (`null` for none) and what is given
/// (`given url: …`), below it the page.
struct MetadataCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expected: [String: String]
    let given: ArticleMetadata
    let page: String

    init(name: String, text: String) {
        testDescription = name
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let border = lines.firstIndex(of: "====") ?? lines.count
        let pairs = lines[..<border].compactMap { line -> (String, String)? in
            line.firstIndex(of: ":").map {
                (String(line[..<$0]), String(line[line.index(after: $0)...].dropFirst()))
            }
        }
        let fields = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        given = ArticleMetadata(
            url: fields["given url"], retrieved: fields["given retrieved"].flatMap { PartialDate($0) })
        expected = fields.filter { !$0.key.hasPrefix("given ") }
        page = lines.dropFirst(border + 1).joined(separator: "\n")
    }

    /// All cases, by name.
    static let all: [MetadataCase] = {
        let folder = CaseFiles.folder("Cases/")
        return CaseFiles.names(in: folder, ending: ".html").map { name in
            MetadataCase(name: name, text: CaseFiles.text(folder + name + ".html"))
        }
    }()
}

/// The reader with the real dictionaries, loaded once.
enum MetadataFiles {
    private static let loaded = Result {
        HTMLMetadataReader(
            furniture: try CleaningFiles.furniture(), outlets: try CleaningFiles.outlets(),
            calendarWords: try CleaningFiles.calendar(),
            names: try MetadataNames(
                table: CaseFiles.bytes(RealDictionaries.folder + "markup_metadata.tsv")))
    }

    static func reader() throws -> HTMLMetadataReader { try loaded.get() }
}
