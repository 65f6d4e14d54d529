/// How an article stands to the others of a corpus; known only when all of them are read.
package struct ArticleKinship: Hashable, Sendable {
    /// Ids of the articles that turned out to be this one, found elsewhere; sorted.
    package var otherIDs: [String]
    /// Id of the article that this one is a near copy of; never that of a reprint.
    package var reprintOf: String?
    /// Ids of the near copies of this article; sorted.
    package var reprints: [String]

    package init(otherIDs: [String] = [], reprintOf: String? = nil, reprints: [String] = []) {
        self.otherIDs = otherIDs
        self.reprintOf = reprintOf
        self.reprints = reprints
    }
}
