/// Which stretch of a sorted collection is asked for.
package struct PageRequest<Field: SortField>: Hashable, Sendable {
    /// The first key counts most; rows level in all keys stand by id.
    package var sort: [SortKey<Field>]
    /// At least 1.
    package var limit: Int
    /// Where to go on; nil for the start.
    package var cursor: Cursor?

    package init(sort: [SortKey<Field>], limit: Int, cursor: Cursor? = nil) {
        self.sort = sort
        self.limit = limit
        self.cursor = cursor
    }
}

/// A stretch of a sorted collection.
package struct Page: Hashable, Sendable {
    /// Positions in the collection, in the order asked for.
    package let positions: [Int]
    /// How many there are on all pages together.
    package let total: Int
    /// nil on the last page.
    package let next: Cursor?
    /// nil on the first page.
    package let previous: Cursor?
}
