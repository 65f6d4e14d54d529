import GRDB

/// How articles lie in the database, and the statements that go by it.
///
/// `article_words` is an index of full text over `article` (FTS5 external content, sqlite.org/fts5.html §4.4.3):
/// it keeps no text of its own, and triggers keep it in step.
enum ArticleTables {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("articles") { database in
            try database.execute(sql: tables)
            try database.execute(sql: triggers)
        }
        return migrator
    }

    static let insertion = """
        INSERT INTO article (id, title, published, outlet, url, text) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, published = excluded.published,
            outlet = excluded.outlet, url = excluded.url, text = excluded.text
        """

    static let search = """
        SELECT article.id FROM article_words JOIN article ON article.number = article_words.rowid
        WHERE article_words MATCH ? ORDER BY bm25(article_words, 4.0, 1.0), article.id LIMIT ?
        """

    private static let tables = """
        CREATE TABLE article (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, published TEXT, outlet TEXT,
            url TEXT, text TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE article_words USING fts5(
            title, text, content = 'article', content_rowid = 'number',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        """

    private static let triggers = """
        CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
            INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
        END;
        CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
            INSERT INTO article_words (article_words, rowid, title, text)
            VALUES ('delete', old.number, old.title, old.text);
        END;
        CREATE TRIGGER article_changed AFTER UPDATE ON article BEGIN
            INSERT INTO article_words (article_words, rowid, title, text)
            VALUES ('delete', old.number, old.title, old.text);
            INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
        END;
        """
}
