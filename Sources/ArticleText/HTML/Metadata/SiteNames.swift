import Dictionaries

/// Knows the names of a page's site, and takes them off titles: `Talks end | The Elm Gazette`.
struct SiteNames {
    /// As the page gives them, the surest first.
    let names: [String]
    /// The host without `www.` and its ending: `elmgazette`.
    let host: String?
    let outlets: Outlets
    /// In bytes; what is longer is a text.
    private static let longestTitle = 2000
    private let wordsOfNames: [[FoldedWord]]
    /// The key of the host's letters; nil for one with a sign between them.
    private let hostKey: FoldedKey?

    init(names: [String], address: String?, outlets: Outlets) {
        self.names = names.filter { !$0.isEmpty }
        self.outlets = outlets
        host = address.flatMap(Self.label)
        wordsOfNames = self.names.map { FoldedWord.words(in: $0) }
        let words = host.map { FoldedWord.words(in: $0) } ?? []
        hostKey =
            words.count == 1 && words[0].length == host?.utf8.count ? FoldedKey(joining: words[...]) : nil
    }

    private static func label(_ address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0].hasSuffix(":") else { return nil }
        let labels = parts[2].lowercased().split(separator: ":")[..<1].first?.split(separator: ".") ?? []
        let named = labels.dropLast().filter { !commonLabels.contains(String($0)) }
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
        !name.utf8.contains(0x20) && name.utf8.dropLast().contains(UInt8(ascii: "."))
            || name.hasPrefix("http")
            || name.hasPrefix("@")
    }

    /// Whether a text is the site's name, case and punctuation aside.
    func isSite(_ text: String) -> Bool { isSite(FoldedWord.words(in: text)[...]) }

    /// The same for a text's words.
    func isSite(_ words: ArraySlice<FoldedWord>) -> Bool {
        guard let last = words.last else { return false }
        if wordsOfNames.contains(where: { $0.elementsEqual(words) }) { return true }
        if let hostKey {
            if FoldedKey(joining: words) == hostKey { return true }
            if commonEndings.contains(last), FoldedKey(joining: words.dropLast()) == hostKey { return true }
        }
        return outlets.row(.outlet, named: words) != nil
    }

    /// A title without the parts at its ends that name the site, or that stand between the site's name and the rest.
    func withoutSite(_ title: String) -> String {
        let bytes = Array(title.utf8)
        guard bytes.count <= Self.longestTitle else { return title }
        for mark in titleMarks where Self.place(of: mark, in: bytes[...]) != nil {
            var parts = Self.split(bytes, at: mark)
            let count = parts.count
            while parts.count > 1, let last = parts.last, isSite(last) || isNearSite(last) {
                parts.removeLast()
            }
            while parts.count > 1, let first = parts.first, isSite(first) { parts.removeFirst() }
            // A section stands between headline and name: `Talks end | World | The Elm Gazette`.
            while parts.count > 1, parts.count < count, let last = parts.last,
                FoldedWord.words(in: last).count <= 2, FoldedWord.words(in: parts[0]).count >= 4
            {
                parts.removeLast()
            }
            if parts.count < count {
                return parts.joined(separator: String(decoding: mark, as: UTF8.self))
            }
        }
        return title
    }

    /// `BBC News` where the site calls itself `BBC`, or `The Elm Gazette, Strelsau`.
    private func isNearSite(_ text: String) -> Bool {
        let words = FoldedWord.words(in: text)
        guard (1...6).contains(words.count) else { return false }
        return wordsOfNames.contains { own in
            !own.isEmpty
                && (words.starts(with: own) || own.starts(with: words) && words.count * 2 >= own.count)
        }
    }

    /// What a page's title has after or before its headline and a mark: the site's name, a section perhaps before it.
    static func name(in title: String?, beside headline: String?) -> String? {
        guard let title, let headline else { return nil }
        let words = FoldedWord.words(in: headline)
        let bytes = Array(title.utf8)
        guard words.count >= 3, bytes.count <= longestTitle else { return nil }
        for mark in titleMarks where place(of: mark, in: bytes[...]) != nil {
            let parts = split(bytes, at: mark)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            let (opening, ending) = (FoldedWord.words(in: first), FoldedWord.words(in: last))
            if opening == words, (1...6).contains(ending.count) { return last }
            if ending == words, (1...12).contains(opening.count) { return first }
        }
        return nil
    }

    private static func split(_ text: String, at mark: StaticString) -> [String] {
        split(Array(text.utf8), at: Array(mark.description.utf8))
    }

    private static func split(_ text: [UInt8], at mark: [UInt8]) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let place = place(of: mark, in: rest) {
            parts.append(String(decoding: rest[..<place], as: UTF8.self))
            rest = rest[(place + mark.count)...]
        }
        return parts + [String(decoding: rest, as: UTF8.self)]
    }

    private static func place(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        var start = text.startIndex
        while start + mark.count <= text.endIndex {
            var length = 0
            while length < mark.count, text[start + length] == mark[length] { length += 1 }
            if length == mark.count { return start }
            start += 1
        }
        return nil
    }
}

private let commonLabels: Set = ["www", "en", "english", "m", "com", "co", "org", "net", "edition", "news"]
private let commonEndings = ["com", "net", "org"].flatMap { FoldedWord.words(in: $0) }

/// What pages print between a headline and the site's name.
private let titleMarks = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", "|", " : ", ": ", "_", "－", "-",
].map { Array($0.utf8) }
