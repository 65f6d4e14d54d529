import Dictionaries

/// The rules for lines of page text, for blocks of mark-up.
struct BlockRules: Sendable {
    let reader: LineReader

    /// The rule by which a block of text is none of the article's; nil for a block that may be.
    ///
    /// - Parameter text: UTF-8 of settled characters, white space collapsed.
    /// - Parameter isEdge: Whether the block stands at the head or the foot of the text, where a date, a name or a
    ///   section alone is furniture, too.
    func rule(againstBlock text: ArraySlice<UInt8>, isEdge: Bool) -> String? {
        let phrase = Phrase(bytes: text)
        let line = PageLine(phrase[text.startIndex...], startsBlock: true, endsBlock: true)
        let role = reader.role(of: line)
        switch role {
        case .text: return nil
        case .heading, .furniture, .ticker, .rule, .copyright: return role.rule
        case .menu, .number, .date, .byline, .section, .credit, .address: return isEdge ? role.rule : nil
        }
    }

    /// A caption without the maker of its picture.
    func caption(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        reader.credits.caption(Phrase(bytes: text)).bytes
    }

    /// The dateline that a paragraph begins with, and the rest of the paragraph.
    func dateline(of text: ArraySlice<UInt8>) -> (place: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        reader.datelines.dateline(of: Phrase(bytes: text)).map { ($0.place.bytes, $0.rest.bytes) }
    }

    /// A headline without the site's name or section.
    func headline(_ text: ArraySlice<UInt8>, outlet: String?) -> ArraySlice<UInt8> {
        let line = PageLine(Phrase(bytes: text), startsBlock: true, endsBlock: true)
        return HeadlineText(furniture: reader.furniture, outlets: reader.outlets, outlet: outlet)
            .text(of: line).bytes
    }
}
