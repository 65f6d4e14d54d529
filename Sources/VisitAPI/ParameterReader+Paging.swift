import VisitIndex

extension ParameterReader {
    /// Sort keys and page size are noted in the canonical query; the cursor, which differs from page to page, is
    /// not.
    mutating func page<Field: SortField>(
        usual: [SortKey<Field>], limits: Parameters
    ) throws(APIProblem) -> PageRequest<Field> {
        let sort = try sortKeys("sort", usual: usual)
        let usualSize = min(Parameters.usualPageSize, limits.pageSizeLimit)
        let limit = try count("limit", usual: usualSize, limit: limits.pageSizeLimit)
        return PageRequest(sort: sort, limit: limit, cursor: try cursor("cursor", sort: sort))
    }

    private mutating func sortKeys<Field: SortField>(
        _ name: String, usual: [SortKey<Field>]
    ) throws(APIProblem) -> [SortKey<Field>] {
        try single(name, usual: usual) { text throws(APIProblem) -> Meaning<[SortKey<Field>]> in
            var keys: [SortKey<Field>] = []
            for word in text.split(separator: ",", omittingEmptySubsequences: false) {
                let descending = word.hasPrefix("-")
                let column = String(descending ? word.dropFirst() : word)
                guard let field = Field(rawValue: column) else {
                    let valid = Field.allCases.map(\.rawValue)
                    throw .unknownSortKey(parameter: name, value: column, valid: valid)
                }
                // A column named again can't change an order that it has already decided.
                if !keys.contains(where: { $0.field == field }) {
                    keys.append(SortKey(field, descending: descending))
                }
            }
            return Meaning(values: [keys], canonical: keys.map(\.description).joined(separator: ","))
        }
    }

    private mutating func cursor<Field>(
        _ name: String, sort: [SortKey<Field>]
    ) throws(APIProblem) -> Cursor? {
        let order = sort.map(\.description).joined(separator: ",")
        return try unnoted(name) { token throws(APIProblem) -> Cursor in
            guard let cursor = Cursor(token: token) else { throw .unreadableCursor(token) }
            guard cursor.sort == order else {
                throw .cursorOfAnotherOrder(cursor: cursor.sort, request: order)
            }
            return cursor
        }
    }
}
