import Dictionaries
import Model

/// Finds where sentences end: at a full stop, question or exclamation mark before something that can open
/// one, and at every paragraph's end.
struct SentenceSplitter {
    let bytes: [UInt8]
    let tokens: [Token]
    let abbreviations: Set<WordID>

    func sentences(headline: TextRange?) -> [Sentence] {
        var sentences: [Sentence] = []
        var paragraph = 0
        var start = 0
        for index in tokens.indices {
            let endsParagraph = paragraphEnds(after: index)
            let isFull = index + 1 - start >= Self.longest
            guard endsParagraph || isFull || sentenceEnds(after: index) else { continue }
            sentences.append(sentence(start..<index + 1, paragraph, headline))
            start = index + 1
            if endsParagraph { paragraph += 1 }
        }
        return sentences
    }

    /// Tokens of a sentence; no writer needs more, and what takes a sentence's square in time stays bounded.
    private static let longest = 400

    private func sentence(_ range: Range<Int>, _ paragraph: Int, _ headline: TextRange?) -> Sentence {
        let text = TextRange(
            start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
        return Sentence(
            tokens: range, range: text, paragraph: paragraph,
            isHeadline: headline.map { $0.overlaps(text) } ?? false)
    }

    private func paragraphEnds(after index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let gap = bytes[tokens[index].range.end..<tokens[index + 1].range.start]
        return gap.count { $0 == 0x0A } >= 2
    }

    private func sentenceEnds(after index: Int) -> Bool {
        guard index + 1 < tokens.count, !tokens[index + 1].glued, canOpen(at: index + 1) else { return false }
        var mark = index
        while mark > 0, isCloser(tokens[mark]), tokens[mark].glued { mark -= 1 }
        guard case .sign(let scalar) = tokens[mark].kind else { return false }
        switch scalar {
        case "!", "?", "…": return true
        case ".": return mark == 0 || !isAbbreviated(before: mark)
        default: return false
        }
    }

    private func isAbbreviated(before mark: Int) -> Bool {
        let token = tokens[mark - 1]
        guard tokens[mark].glued, token.isWord else { return false }
        if token.range.length == 1 && token.capitalised { return true }
        return abbreviations.contains(token.word)
    }

    private func canOpen(at index: Int) -> Bool {
        let token = tokens[index]
        if token.capitalised || token.kind == .number { return true }
        guard case .sign(let scalar) = token.kind else { return false }
        return "\"“„«‘'([—–-•*".unicodeScalars.contains(scalar)
    }

    private func isCloser(_ token: Token) -> Bool {
        guard case .sign(let scalar) = token.kind else { return false }
        return "\"”“»’')]".unicodeScalars.contains(scalar)
    }
}
