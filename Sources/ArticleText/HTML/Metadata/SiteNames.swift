import Dictionaries

/// Knows the names of a page's site, and takes them off titles: `Talks end | The Elm Gazette`.
struct SiteNames {
    /// As the page gives them, the surest first.
    let names: [String]
    /// The host without `www.` and its ending: `elmgazette`.
    let host: String?
    let outlets: Outlets

    init(names: [String], address: String?, outlets: Outlets) {
        self.names = names.filter { !$0.isEmpty }
        self.outlets = outlets
        host = address.flatMap(Self.label)
    }

    private static func label(_ address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0].hasSuffix(":") else { return nil }
        let labels = parts[2].lowercased().split(separator: ":")[..<1].first?.split(separator: ".") ?? []
        let common: Set = ["www", "en", "english", "m", "com", "co", "org", "net", "edition", "news"]
        let named = labels.dropLast().filter { !common.contains(String($0)) }
        return (named.last ?? labels.dropLast().last).map(String.init)
    }

    /// The name to be given: the first that is no address; failing that a publication whose name is the host's, or
    /// what stands beside the headline in the page's title.
    func name(beside titled: String?) -> String? {
        let named = names.first { !Self.isAddress($0) && $0 != host }
        let name = named ?? outlets.name(ofHost: host) ?? titled ?? names.first
        // `The Elm Gazette | News and views | Elm`: what follows the name is advertisement.
        return name.map { Self.split($0, at: " | ")[0] }
    }

    private static func isAddress(_ name: String) -> Bool {
        !name.contains(" ") && name.dropLast().contains(".") || name.hasPrefix("http") || name.hasPrefix("@")
    }

    /// Whether a text is the site's name, case and punctuation aside.
    func isSite(_ text: String) -> Bool {
        let words = foldedWords(text)
        guard !words.isEmpty else { return false }
        if names.contains(where: { foldedWords($0) == words }) { return true }
        let joined = words.joined()
        return joined == host
            || words.last.map { ["com", "net", "org"].contains($0) } == true
                && words.dropLast().joined() == host
            || outlets.row(.outlet, named: text) != nil
    }

    /// A title without the parts at its ends that name the site, or that stand between the site's name and the rest.
    func withoutSite(_ title: String) -> String {
        for mark in titleMarks where title.contains(mark) {
            var parts = Self.split(title, at: mark)
            let count = parts.count
            while parts.count > 1, let last = parts.last, isSite(last) || isNearSite(last) {
                parts.removeLast()
            }
            while parts.count > 1, let first = parts.first, isSite(first) { parts.removeFirst() }
            // A section stands between headline and name: `Talks end | World | The Elm Gazette`.
            while parts.count > 1, parts.count < count, let last = parts.last,
                foldedWords(last).count <= 2, foldedWords(parts[0]).count >= 4
            {
                parts.removeLast()
            }
            if parts.count < count { return parts.joined(separator: mark) }
        }
        return title
    }

    /// `BBC News` where the site calls itself `BBC`, or `The Elm Gazette, Strelsau`.
    private func isNearSite(_ text: String) -> Bool {
        let words = foldedWords(text)
        guard (1...6).contains(words.count) else { return false }
        return names.contains { name in
            let own = foldedWords(name)
            return !own.isEmpty
                && (words.starts(with: own) || own.starts(with: words) && words.count * 2 >= own.count)
        }
    }

    /// What a page's title has after or before its headline and a mark: the site's name, a section perhaps before it.
    static func name(in title: String?, beside headline: String?) -> String? {
        guard let title, let headline, foldedWords(headline).count >= 3 else { return nil }
        let words = foldedWords(headline)
        for mark in titleMarks where title.contains(mark) {
            let parts = split(title, at: mark)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if foldedWords(first) == words, (1...6).contains(foldedWords(last).count) { return last }
            if foldedWords(last) == words, (1...12).contains(foldedWords(first).count) { return first }
        }
        return nil
    }

    private static func split(_ text: String, at mark: String) -> [String] {
        var parts: [String] = []
        var rest = Array(text.utf8)[...]
        let wanted = Array(mark.utf8)
        while let place = rest.indices.first(where: {
            rest[$0] == wanted[0] && rest[$0...].starts(with: wanted)
        }) {
            parts.append(String(decoding: rest[..<place], as: UTF8.self))
            rest = rest[(place + wanted.count)...]
        }
        return parts + [String(decoding: rest, as: UTF8.self)]
    }
}

/// What pages print between a headline and the site's name.
private let titleMarks = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", "|", " : ", ": ", "_", "－", "-",
]
