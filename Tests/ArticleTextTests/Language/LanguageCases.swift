import ArticleText
import Dictionaries
import TestDictionaries
import TestSupport
import Testing

/// Texts with the language that they are in.
struct LanguageCase: CustomTestStringConvertible, Sendable {
    /// nil where the text leaves it open.
    let language: String?
    let text: String

    var testDescription: String { "\(language ?? "open"): \(text.prefix(60))" }

    private init(language: String, text: String) {
        (self.language, self.text) = (language.isEmpty ? nil : language, text)
    }

    private static func all(in file: String) -> [LanguageCase] {
        CaseRows.lines(ofFile: CaseFiles.folder("Cases/") + file).dropFirst()
            .map { LanguageCase(language: $0[0], text: $0.count > 1 ? $0[1] : "") }
    }

    static let sentences = all(in: "sentences.tsv")
    static let headlines = all(in: "headlines.tsv")

    /// Neighbouring sentences of one language joined until they are two hundred letters long.
    static let texts: [LanguageCase] = sentences.indices.compactMap { start in
        let language = sentences[start].language
        var text = ""
        for sentence in sentences[start...].prefix(while: { $0.language == language }) {
            text += (text.isEmpty ? "" : "\n\n") + sentence.text
            if text.count >= 200 { return LanguageCase(language: language ?? "", text: text) }
        }
        return nil
    }

    static func finder() throws -> LanguageFinder {
        LanguageFinder(languages: try RealDictionaries.load().languages)
    }

    func found() throws -> String? { try Self.finder().finding(in: text, given: nil).language }
}
