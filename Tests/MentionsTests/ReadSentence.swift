import ArticleText
import Dictionaries
import Mentions
import Model
import TestDictionaries

/// A sentence read with the real dictionaries, its mentions told in short.
struct ReadSentence {
    let text: ArticleTokens
    let mentions: [Mention]
    private let dictionaries: Dictionaries

    init(_ sentence: String) throws {
        let dictionaries = try RealDictionaries.load()
        let article = CleanArticle(id: "a", metadata: ArticleMetadata(), text: sentence)
        text = Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
        mentions = MentionFinder(dictionaries: dictionaries).mentions(in: text)
        self.dictionaries = dictionaries
    }

    /// What each mention is, in the order of the text: kind, words, value.
    var found: [(kind: String, text: String, value: String)] {
        mentions.map { mention in
            let printed = text.text(ofTokens: mention.tokens)
            switch mention.kind {
            case .person(let name):
                // A weak name is none until a fuller mention makes it one.
                return (
                    name.strong ? "person" : "weak name", text.text(ofTokens: name.name),
                    offices(name.offices)
                )
            case .office(let office): return ("office", printed, value(office))
            case .pronoun(let pronoun): return ("pronoun", printed, "\(pronoun)")
            case .delegation(let body):
                return ("delegation", printed, body.country?.description ?? body.organization ?? "")
            case .country(let code, let kind): return ("country", printed, "\(code) \(kind)")
            case .place(let place):
                return ("place", printed, dictionaries.places.places[place].country.description)
            case .capital(let code): return ("capital", printed, code?.description ?? "")
            case .organization(let body):
                return ("organization", printed, dictionaries.organizations.organizations[body].short)
            case .date: return ("date", printed, "")
            case .occasion: return ("occasion", printed, "")
            case .other: return ("other", printed, "")
            }
        }
    }

    private func offices(_ offices: [OfficeMention]) -> String {
        offices.map { value($0) }.joined(separator: "; ")
    }

    /// `former President @IR`; a counterpart is named by that word.
    private func value(_ office: OfficeMention) -> String {
        let title = office.counterpart ? "counterpart" : text.text(ofTokens: office.title)
        let owner = office.country?.description ?? office.organization
        return (office.former ? "former " : "") + title + (owner.map { " @\($0)" } ?? "")
    }

    /// The first time expression.
    var date: DateExpression? {
        mentions.lazy.compactMap { if case .date(let expression) = $0.kind { expression } else { nil } }.first
    }
}
