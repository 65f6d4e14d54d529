package import Dictionaries
package import Model

/// A word or sign of an article's clean text.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case word, number
        /// A sign, as its first Unicode scalar.
        case sign(Unicode.Scalar)
    }

    package let range: TextRange
    package let kind: Kind
    /// The word's number in the dictionaries; `.unknown` for words that they don't hold.
    package let word: WordID
    /// Whether the first letter is a capital.
    package let capitalised: Bool
    /// Whether all letters, two or more, are capitals.
    package let allCapitals: Bool
    /// Whether it follows the token before without a blank.
    package let glued: Bool

    package var isWord: Bool { kind == .word }

    package func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign(scalar) }
}

/// A sentence: its tokens as positions in `ArticleTokens.tokens`, and its text without outer blanks.
package struct Sentence: Hashable, Sendable {
    package let tokens: Range<Int>
    package let range: TextRange
    /// The number of its paragraph, from 0.
    package let paragraph: Int
    /// Whether it is the article's headline.
    package let isHeadline: Bool
}

/// An article cut into sentences and tokens; tokens cover everything but blanks, in the order of the text.
package struct ArticleTokens: Sendable {
    package let article: CleanArticle
    package let tokens: [Token]
    package let sentences: [Sentence]
    /// The text's UTF-8 bytes, which ranges count.
    package let bytes: [UInt8]

    /// The text of a range, as printed.
    package func text(_ range: TextRange) -> String {
        String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }

    /// The text from the first to the last of some tokens, as printed.
    package func text(ofTokens range: Range<Int>) -> String {
        range.isEmpty ? "" : text(self.range(ofTokens: range))
    }

    /// - Precondition: `range` is not empty.
    package func range(ofTokens range: Range<Int>) -> TextRange {
        TextRange(start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
    }

    /// The position in `sentences` of the sentence that holds a token; the last one for tokens behind all.
    package func sentence(containing token: Int) -> Int {
        var low = 0
        var high = sentences.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    package func text(ofToken index: Int) -> String { text(tokens[index].range) }
}
