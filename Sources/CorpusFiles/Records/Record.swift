package import Bytes
package import Markup
package import Model

/// An article as its file gives it, before it has an id and a place in the corpus.
package struct FoundArticle: Hashable, Sendable {
    /// What the record says; nil where it says nothing, and never empty.
    package let id: String?
    package let body: RawArticle.Body
    package let metadata: ArticleMetadata
    package let part: ArticleLocation.Part

    package init(
        id: String? = nil, body: RawArticle.Body, metadata: ArticleMetadata = ArticleMetadata(),
        part: ArticleLocation.Part = .whole
    ) {
        (self.id, self.body, self.metadata, self.part) = (id, body, metadata, part)
    }
}

/// Why a part of a file gives no article, or not all of it; the file is read on behind it.
package struct RecordFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// In bytes.
        case tooLong(limit: Int)
        case notJSON(JSONSyntaxError)
        case notAnObject(found: String)
        case missing(String)
        case field(FieldFault)
        case noBody
        case severalBodies([String])
        /// The article was read with U+FFFD in the place of so many bytes that its charset does not have.
        case replacedBytes(count: Int, charset: String)
        /// The article is read without a part of its page's mark-up.
        case markupCut(MarkupCut)
        case undecodable(line: Int)
        case binary(BinaryKind)
        /// Nothing but white space.
        case empty
        /// A scraper's record with neither a text nor a title.
        case noText
        /// NewsAPI's notice in place of an article that its publisher took back.
        case removed
        /// An object that could stand beside an article's file, where there is no such file.
        case onlyMetadata
        /// A row of a table that has more or fewer cells than the first row names.
        case raggedRow(found: Int, expected: Int)
        /// A cell's quotation mark that nothing closes.
        case openQuotation
        /// An object whose end did not come.
        case openObject
        /// What should be the head of a WARC record is none, or its body breaks off; in bytes of the inflated file.
        case tornRecord(offset: Int)
        /// The content coding of a page (RFC 9110 §8.4) that can't be undone.
        case unreadCoding(String)
    }

    package let part: ArticleLocation.Part
    package let reason: Reason

    package init(part: ArticleLocation.Part, reason: Reason) {
        (self.part, self.reason) = (part, reason)
    }
}

/// What one part of a file gives.
package enum Record: Hashable, Sendable {
    case article(FoundArticle)
    case fault(RecordFault)
}

/// Gives the articles of a file one by one, in the order of the file; no more than one stands in memory.
package protocol RecordSource {
    /// The next article, or the fault of one part, behind which reading goes on; nil at the end.
    ///
    /// - Throws: What ends the file before its end; nil comes ever after.
    mutating func next() throws(StreamFault) -> Record?
}
