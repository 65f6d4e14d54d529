import ArticleText
import Model

/// A stretch between quotation marks.
struct Quotation {
    /// The tokens between the marks.
    let tokens: Range<Int>
    /// The opening mark's token.
    let open: Int
    /// The closing mark's token, or the first token behind a paragraph that leaves the quotation open.
    let close: Int
    let paragraph: Int
}

/// Pairs quotation marks paragraph by paragraph; of nested marks the outer pair counts.
struct QuotationFinder {
    let text: ArticleTokens

    func quotations() -> [Quotation] {
        var quotations: [Quotation] = []
        var sentences = text.sentences.filter { !$0.isHeadline }[...]
        while let first = sentences.first {
            let paragraph = sentences.prefix { $0.paragraph == first.paragraph }
            let end = paragraph.last?.tokens.upperBound ?? first.tokens.upperBound
            quotations += self.quotations(in: first.tokens.lowerBound..<end, first.paragraph)
            sentences = sentences.dropFirst(paragraph.count)
        }
        return quotations
    }

    private func quotations(in tokens: Range<Int>, _ paragraph: Int) -> [Quotation] {
        var quotations: [Quotation] = []
        var open: Int?
        for position in tokens {
            guard case .sign(let scalar) = text.tokens[position].kind else { continue }
            if let start = open {
                guard closes(scalar, at: position, openedBy: start) else { continue }
                quotations.append(
                    Quotation(
                        tokens: start + 1..<position, open: start, close: position, paragraph: paragraph))
                open = nil
            } else if opens(scalar, at: position, from: tokens.lowerBound) {
                open = position
            }
        }
        if let start = open, start + 1 < tokens.upperBound {
            quotations.append(
                Quotation(
                    tokens: start + 1..<tokens.upperBound, open: start, close: tokens.upperBound,
                    paragraph: paragraph))
        }
        return quotations
    }

    private func opens(_ scalar: Unicode.Scalar, at position: Int, from start: Int) -> Bool {
        if "“„«\"”".unicodeScalars.contains(scalar) { return true }
        return scalar == "‘" && (position == start || !text.tokens[position].glued)
    }

    private func closes(_ scalar: Unicode.Scalar, at position: Int, openedBy start: Int) -> Bool {
        if text.tokens[start].isSign("‘") {
            return scalar == "’" && text.tokens[position].glued && !isInsideWord(position)
        }
        return "”\"“»".unicodeScalars.contains(scalar)
    }

    private func isInsideWord(_ position: Int) -> Bool {
        position + 1 < text.tokens.count && text.tokens[position + 1].glued
            && text.tokens[position + 1].isWord
    }
}
