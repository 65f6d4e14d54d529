package import Model

/// Why a line holds no article.
package struct ArticleLineError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// In bytes.
        case tooLong(limit: Int)
        case record(RecordFault.Reason)
        case repeatedIdentifier(String, firstLine: Int)
    }

    /// 1 is the first line.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

/// Reads the article of one line of NDJSON: `id`, one of `text`, `page` and `html`, and metadata.
///
/// - Parameter line: The line's number, for the error; 1 is the first.
/// - Note: `text` is kept as it is, `page` will be cleaned. Names that are not known are left alone.
package func article(fromLine bytes: [UInt8], number line: Int) throws(ArticleLineError) -> RawArticle {
    switch LineRecords.record(bytes, number: line, contract: .own) {
    case .fault(let fault): throw ArticleLineError(line: line, reason: .record(fault.reason))
    case .article(let article):
        return RawArticle(id: article.id ?? "", body: article.body, metadata: article.metadata)
    }
}
