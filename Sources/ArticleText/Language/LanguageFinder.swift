package import Dictionaries

/// Tells the language of an article by the script of its letters, its small words and its peculiar letters.
package struct LanguageFinder: Sendable {
    /// What is known of the language of a text.
    package struct Finding: Hashable, Sendable {
        /// A BCP 47 primary language subtag, in lower case; nil where the text leaves it open.
        package let language: String?
        /// Whether there are rules to read it by; an open text of Latin letters is tried.
        package let isReadable: Bool
    }

    private let languages: Languages

    /// Enough for any language to show; in bytes.
    private static let limit = 4096
    /// A word of one language only and a little more, or several that are shared.
    private static let fewestPoints = 1200
    /// Of a thousand for each word of the text.
    private static let fewestPointsForWord = 50
    /// How far ahead the first must be of the second, in percent of it.
    private static let leadPercentage = 120
    /// How far ahead of a language that is read one that is not must be, in percent of it and in points: two or
    /// three words that only it has. A name brings one or two: von der Leyen, Las Palmas.
    private static let leadPercentageOverRead = 150
    private static let fewestPointsOverRead = 1500
    /// A text of fewer words can't contradict what its bearer says.
    private static let wordsToContradict = 20

    package init(languages: Languages) { self.languages = languages }

    /// - Parameter given: What the bearer of the text says: a BCP 47 tag, which wins where it can be true.
    package func finding(in text: String, given: String?) -> Finding {
        let tally = LanguageTally(text, languages: languages, limit: Self.limit)
        let script = tally.scripts.leading
        let found = script.flatMap { mostLikely(in: $0, tally) }
        let language = plausible(given, script: script, found: found, tally) ?? found
        return Finding(language: language, isReadable: isReadable(language, found: found, tally))
    }

    /// Against a text that says little, its bearer's word alone keeps nobody from reading: pages in English stand in
    /// frames that say `nl`.
    private func isReadable(_ language: String?, found: String?, _ tally: LanguageTally) -> Bool {
        if let language, languages.isRead(language) { return true }
        guard isTried(tally.scripts.leading, tally.scripts) else { return false }
        guard let language else { return true }
        let rows = languages.rows(in: .latin)
        guard found != language, let best = rows.max(by: { (tally.points[$0], $1) < (tally.points[$1], $0) })
        else { return false }
        return languages.isRead(languages.rows[best].language) || !leadsOverRead(best, of: rows, tally)
    }

    private func isTried(_ script: Script?, _ tally: ScriptTally) -> Bool {
        script == .latin || script == nil && tally.count(.latin) * 2 >= tally.total
    }

    // MARK: Found

    private func mostLikely(in script: Script, _ tally: LanguageTally) -> String? {
        let rows = languages.rows(in: script)
        guard rows.count > 1 else { return rows.first.map { languages.rows[$0].language } }
        let ranked = rows.sorted { (tally.points[$1], $0) < (tally.points[$0], $1) }
        let (first, second) = (tally.points[ranked[0]], tally.points[ranked[1]])
        guard first >= Self.fewestPoints, first >= tally.words * Self.fewestPointsForWord,
            first * 100 >= second * Self.leadPercentage, leadsOverRead(ranked[0], of: rows, tally)
        else { return nil }
        return languages.rows[ranked[0]].language
    }

    /// Whether a language may keep a text from being read: what is read in vain costs a little time, what is left
    /// unread is lost.
    private func leadsOverRead(_ row: Int, of rows: [Int], _ tally: LanguageTally) -> Bool {
        guard !languages.isRead(languages.rows[row].language),
            let read = rows.filter({ languages.rows[$0].isRead }).map({ tally.points[$0] }).max()
        else { return true }
        let points = tally.points[row]
        return points >= read + Self.fewestPointsOverRead
            && points * 100 >= read * Self.leadPercentageOverRead
    }

    // MARK: Given

    /// The language given, if the text's letters and words allow it.
    private func plausible(
        _ given: String?, script: Script?, found: String?, _ tally: LanguageTally
    ) -> String? {
        guard let code = given.flatMap({ Self.primarySubtag(of: $0) }) else { return nil }
        guard let language = languages.language(ofCode: code) else { return found == nil ? code : nil }
        guard let script else { return language }
        let row = languages.rows.firstIndex { $0.language == language && $0.script == script }
        guard let row else { return nil }
        guard let found, found != language, tally.words >= Self.wordsToContradict else { return language }
        let best = tally.points.max() ?? 0
        return tally.points[row] * 2 >= best ? language : nil
    }

    /// `en` of `en-GB` and `EN_us`; nil for what names no language (`und`, `mul`, `zxx`) or is no tag.
    ///
    /// - Note: RFC 5646 §2.2.1.
    private static func primarySubtag(of tag: String) -> String? {
        let subtag = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard (2...3).contains(subtag.utf8.count), subtag.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            !["und", "mul", "zxx", "mis"].contains(subtag)
        else { return nil }
        return String(subtag)
    }
}
