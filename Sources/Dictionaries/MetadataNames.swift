import Bytes

/// The names by which the mark-up of pages bears the metadata of articles (`markup_metadata.tsv`).
package struct MetadataNames: Sendable {
    /// What a name bears.
    package enum Field: String, CaseIterable, Sendable {
        case title, subtitle, description, author, published, updated, site, url, language, tags
        /// A type of schema.org that is an article.
        case article
        /// A type that bears an article's facts where no article does.
        case page
        /// A word of a class name: no element in it speaks for the article.
        case aside
    }

    /// Where a name stands.
    package enum Source: String, CaseIterable, Sendable {
        /// Name, property, itemprop or http-equiv of a `meta` element.
        case meta
        /// schema.org's name of a property.
        case itemprop
        /// schema.org's name of a type.
        case type
        /// A word of a class name.
        case `class`
    }

    /// What a name bears, and how surely: a smaller rank stands for a surer name.
    package struct Meaning: Sendable {
        package let field: Field
        package let rank: Int
    }

    private let meanings: [Source: [String: Meaning]]

    /// - Parameter name: In lower case.
    /// - Returns: nil for a name that no row has.
    package func meaning(of name: String, in source: Source) -> Meaning? { meanings[source]?[name] }

    /// All names of a source, in the order of their letters, for those who keep them otherwise.
    package func names(in source: Source) -> [(name: String, meaning: Meaning)] {
        (meanings[source] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Reads `markup_metadata.tsv`.
    ///
    /// - Throws: All complaints at once: an unknown field or source, an empty or repeated name.
    package init(table: TSVTable) throws(DictionaryErrors) {
        var errors: [DictionaryError] = []
        var meanings: [Source: [String: Meaning]] = [:]
        var lines: [[String]: Int] = [:]
        for row in table.rows {
            let field: (String) -> String = { row.fields[table.column($0)] }
            guard let meaning = Field(rawValue: field("field")),
                let source = Source(rawValue: field("source"))
            else {
                errors.append(Self.unknown(row, of: table))
                continue
            }
            let key = [source.rawValue, field("name")]
            if let first = lines[key] {
                errors.append(
                    .repeatedIdentifier(file: table.file, line: row.line, value: key[1], firstLine: first))
            }
            if key[1].isEmpty { errors.append(.emptyField(file: table.file, line: row.line, column: "name")) }
            lines[key] = row.line
            meanings[source, default: [:]][key[1]] = Meaning(field: meaning, rank: row.line)
        }
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.meanings = meanings
    }

    static let columns = ["field", "source", "name", "note"]

    /// The same from the bytes of the file.
    package init(table bytes: [UInt8], file: String = "markup_metadata.tsv") throws(DictionaryErrors) {
        try self.init(table: TSVTable(file: file, bytes: bytes, expecting: Self.columns))
    }

    private static func unknown(_ row: TSVTable.Row, of table: TSVTable) -> DictionaryError {
        let field = row.fields[table.column("field")]
        let isField = Field(rawValue: field) != nil
        let column = isField ? "source" : "field"
        let names = isField ? Source.allCases.map(\.rawValue) : Field.allCases.map(\.rawValue)
        let value = row.fields[table.column(column)]
        return .unknownValue(
            file: table.file, line: row.line, column: column, value: value,
            nearest: nearest(to: value, among: names))
    }
}
