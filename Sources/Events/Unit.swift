import ArticleText
import Entities
import Mentions
import Model

/// A sentence as the rules see it: mentions whole, and the words between them one by one.
struct Unit {
    enum Content {
        case word
        case sign(Unicode.Scalar)
        /// Position in the article's mentions.
        case mention(Int)
    }

    let content: Content
    let tokens: Range<Int>

    var mention: Int? {
        if case .mention(let index) = content { return index }
        return nil
    }

    func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if case .sign(let own) = content { return own == scalar }
        return false
    }
}

/// One sentence cut into units.
struct UnitSentence {
    let sentence: Sentence
    let units: [Unit]

    /// - Parameter mentions: Those of the whole article, in order, as `first` and later ones of this sentence.
    init(_ sentence: Sentence, in text: ArticleTokens, mentions: [Mention], first: inout Int) {
        self.sentence = sentence
        var units: [Unit] = []
        var position = sentence.tokens.lowerBound
        while position < sentence.tokens.upperBound {
            if first < mentions.count, mentions[first].tokens.lowerBound == position {
                units.append(Unit(content: .mention(first), tokens: mentions[first].tokens))
                position = mentions[first].tokens.upperBound
                first += 1
            } else {
                units.append(
                    Unit(content: Self.content(text.tokens[position]), tokens: position..<position + 1))
                position += 1
            }
        }
        self.units = units
    }

    private static func content(_ token: Token) -> Unit.Content {
        if case .sign(let scalar) = token.kind { return .sign(scalar) }
        return .word
    }
}
