import GRDB
package import Model

/// The articles in an SQLite database, for searching their words.
///
/// Safe to use from many threads: the database takes one after another.
package struct ArticleStore: Sendable {
    private let database: DatabaseQueue

    /// Opens the database and lays out its tables where they are missing.
    ///
    /// - Parameter path: The database's file, made if need be; nil keeps everything in memory.
    package init(path: String?) throws(ArticleStoreError) {
        database = try ArticleStoreError.translating {
            let queue = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
            try ArticleTables.migrator.migrate(queue)
            return queue
        }
    }

    /// Keeps the articles of `readings`, all or none; one with the id of a kept one takes its place.
    package func store(_ readings: [ArticleReading]) throws(ArticleStoreError) {
        try ArticleStoreError.translating {
            try database.write { database in
                let statement = try database.makeStatement(sql: ArticleTables.insertion)
                for reading in readings { try statement.execute(arguments: Self.row(of: reading.article)) }
            }
        }
    }

    /// How many articles are kept.
    package func count() throws(ArticleStoreError) -> Int {
        try ArticleStoreError.translating {
            try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
        }
    }

    /// Finds articles by their words, without regard to case and accents.
    ///
    /// - Parameters:
    ///   - query: As FTS5 reads it: words, "phrases", prefix\*, AND, OR, NOT, `title:` and `text:`.
    ///   - limit: How many articles at most.
    /// - Returns: Ids, the best match first (BM25, a word of the title counting four times), equals by id.
    /// - Throws: `.malformedQuery`
    package func search(_ query: String, limit: Int) throws(ArticleStoreError) -> [String] {
        do {
            return try database.read { database in
                try String.fetchAll(database, sql: ArticleTables.search, arguments: [query, limit])
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            // The statement itself is sound, so that only the query in it can be meant.
            throw .malformedQuery(query, reason: error.message ?? "unknown")
        } catch {
            throw ArticleStoreError(error)
        }
    }

    private static func row(of article: CleanArticle) -> StatementArguments {
        [
            article.id, article.title, article.published?.description, article.metadata.outlet,
            article.metadata.url, article.text,
        ]
    }
}

extension ArticleStoreError {
    fileprivate init(_ error: any Error) {
        self = .database(reason: (error as? DatabaseError)?.message ?? String(describing: error))
    }

    /// Runs `work` and turns what it throws into an error of ours.
    fileprivate static func translating<Value>(
        _ work: () throws -> Value
    ) throws(ArticleStoreError) -> Value {
        do {
            return try work()
        } catch {
            throw ArticleStoreError(error)
        }
    }
}
