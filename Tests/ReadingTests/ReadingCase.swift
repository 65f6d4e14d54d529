import Dictionaries
import Model
import Reading
import TestDictionaries
import TestSupport
import Testing

/// An invented article with everything that must be read out of it.
///
/// The file's name is the fact. Above a line `====` stand `published: 2024-09-12`, and a line for each finding:
/// `visit: Name > IQ; 2024-09-11/2024-09-12; ongoing; main; Baghdad, Najaf`,
/// `meeting: A + B; 2024-09-11; IQ; phone`, `statement: Name; first words`; below it the text. Findings that no
/// line tells must not be made.
struct ReadingCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let published: PartialDate?
    let visits: [String]
    let meetings: [String]
    let statements: [String]
    let text: String

    init(name: String, contents: String) {
        testDescription = name
        let lines = contents.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let border = lines.firstIndex(of: "====") ?? lines.count
        func values(_ key: String) -> [String] {
            lines[..<border].filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
        }
        published = values("published").first.flatMap { PartialDate($0) }
        visits = values("visit").sorted()
        meetings = values("meeting").sorted()
        statements = values("statement")
        var body = lines.dropFirst(border + 1)
        while body.last?.isEmpty == true { body.removeLast() }
        text = body.joined(separator: "\n")
    }

    var article: RawArticle {
        RawArticle(
            id: testDescription, body: .text(text), metadata: ArticleMetadata(published: published))
    }

    /// All cases, by name; `known gaps` is the folder of those that are read otherwise today.
    static func all(in subfolder: String) -> [ReadingCase] {
        let folder = CaseFiles.folder("Cases/" + subfolder + "/")
        return CaseFiles.names(in: folder, ending: ".txt").map { name in
            ReadingCase(name: name, contents: CaseFiles.text(folder + name + ".txt"))
        }
    }
}

/// The reader with the real dictionaries.
enum RealReader {
    private static let reader = Result<ArticleReader, DictionaryErrors> { () throws(DictionaryErrors) in
        ArticleReader(dictionaries: try RealDictionaries.load())
    }

    static func load() throws -> ArticleReader { try reader.get() }
}
