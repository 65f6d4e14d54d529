/// Why the store can't do what it was asked.
package enum ArticleStoreError: Error, Hashable, Sendable {
    /// The query is not written as full-text queries are: an open quotation mark, `AND` without a right side.
    case malformedQuery(String, reason: String)
    /// The database refuses: the file can't be opened, the disk is full.
    case database(reason: String)
}

extension ArticleStoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedQuery(let query, let reason): "the query \"\(query)\" can't be read: \(reason)"
        case .database(let reason): "the database of articles fails: \(reason)"
        }
    }
}
