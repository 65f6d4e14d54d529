import Dictionaries
import Markup

/// Chooses the headline that a reader of the page sees, with the element that bears it.
struct HeadlineChoice {
    let tree: MarkupTree
    let claims: MetadataClaims
    /// Titles that elements of the head and scripts declare, the surest first.
    let declared: [String]
    let siteNames: SiteNames
    let classes: ClassWords

    /// An element that may be the headline.
    private struct Heading {
        let node: Int
        let text: [UInt8]
        let words: [FoldedWord]
    }

    /// The element's text where one is like a declared title: search engines are told shorter or other ones than
    /// readers see.
    func headline() -> (title: String?, node: Int?) {
        let bare = declared.map { siteNames.withoutSite($0) }
        if let heading = heading(like: bare) {
            return (siteNames.withoutSite(String(decoding: heading.text, as: UTF8.self)), heading.node)
        }
        return (bare.first { !$0.isEmpty && !siteNames.isSite($0) }, nil)
    }

    private func heading(_ node: Int) -> Heading {
        let text = PageText.line(tree.lineBytes(of: node))
        return Heading(node: node, text: text, words: FoldedWord.words(in: text[...]))
    }

    /// - Parameter bare: The declared titles without the site's name.
    private func heading(like bare: [String]) -> Heading? {
        let titles = bare.map { WordLikeness($0) }
        let first = claims.headings.filter { tree.nodes[$0].tag == .h1 }.map(heading)
        let lower = claims.headings.lazy.filter { tree.nodes[$0].tag != .h1 }.map(heading)
        if let top = best(of: first, titles: titles, atLeast: 0.5) {
            return completing(top, among: lower) ?? top
        }
        let marked = claims.properties.lazy.filter { $0.field == .title && tree.nodes[$0.node].tag != .meta }
        if let heading = best(of: marked.map { heading($0.node) }, titles: titles, atLeast: 0.5) {
            return heading
        }
        if let heading = best(of: lower, titles: titles, atLeast: 0.85, words: 3) { return heading }
        if let heading = best(of: likelyElements(bare), titles: titles, atLeast: 0.85, words: 3) {
            return heading
        }
        return onlyHeading(first) ?? (hasOnlyPageTitle ? titleElement() : nil)
    }

    /// `The Elm Gazette: Talks end` where the first heading is the site's name and another one the rest of the title.
    private func completing(_ top: Heading, among headings: some Sequence<Heading>) -> Heading? {
        let name = top.words
        let whole = declared.map { FoldedWord.words(in: $0) }.filter { $0.count > name.count }
        guard whole.contains(where: { $0.starts(with: name) || $0.suffix(name.count).elementsEqual(name) })
        else { return nil }
        return headings.first { heading in
            let rest = heading.words
            guard rest.count > 1, rest.count >= name.count else { return false }
            return whole.contains { $0 == name + rest || $0 == rest + name } && !siteNames.isSite(rest[...])
        }
    }

    /// Nothing but `<title>` declares a title, and no heading is like it.
    private var hasOnlyPageTitle: Bool { Set(declared).count <= 1 }

    /// The first element whose class says that it bears a headline.
    private func titleElement() -> Heading? {
        let nodes = tree.nodes.indices.lazy.filter { node in
            classes.marks(node, as: .title) && tree.nodes[node].tag != .title
                && Int(tree.nodes[node].end) - node <= 12
        }
        return nodes.map(heading).first { heading in
            (4...40).contains(parts(of: heading.text)) && !isInLink(heading.node)
        }
    }

    private func parts(of text: [UInt8]) -> Int { text.isEmpty ? 0 : text.count { $0 == 0x20 } + 1 }

    /// A page's only first-rank heading of some words is its headline even where every declared title differs.
    private func onlyHeading(_ headings: [Heading]) -> Heading? {
        let likely = headings.filter { heading in
            !siteNames.isSite(heading.words[...])
                && (parts(of: heading.text) >= 3 || heading.text.count >= 24)
        }
        return likely.count == 1 ? likely.first : nil
    }

    /// The node that is most like a declared title; of equals the one that has more of its words.
    private func best(
        of headings: some Sequence<Heading>, titles: [WordLikeness], atLeast least: Double, words: Int = 1
    ) -> Heading? {
        var best: (heading: Heading, likeness: Double, words: Int)?
        for heading in headings {
            guard !heading.text.isEmpty, heading.text.count < 600, heading.words.count >= words else {
                continue
            }
            let own = WordLikeness(heading.words)
            guard own.words.count >= words else { continue }
            // One word in common proves nothing, unless the headline has no more.
            let likeness =
                titles.filter { $0.words.count >= 2 || $0.words == own.words }.map {
                    own.words.count * 3 < $0.words.count ? 0 : own.likeness(to: $0)
                }.max() ?? 0
            let isBetter = (likeness, own.words.count) > (best?.likeness ?? 0, best?.words ?? 0)
            if likeness >= least, isBetter, !siteNames.isSite(heading.words[...]) {
                best = (heading, likeness, own.words.count)
            }
        }
        return best?.heading
    }

    /// Elements of any kind whose whole text is a declared title: old pages have no headings.
    private func likelyElements(_ bare: [String]) -> some Sequence<Heading> {
        let wanted = bare.prefix(4).map { $0.utf8.count }
        let (least, longest) = (wanted.min() ?? 0, wanted.max() ?? -1)
        return tree.nodes.indices.lazy.filter { node in
            switch tree.nodes[node].tag {
            case .h3, .h4, .strong, .b, .font, .div, .span, .p, .td:
                // Few nodes and few bytes: the look costs little.
                longest >= 0 && Int(tree.nodes[node].end) - node <= 8
                    && tree.lengthOfTexts(in: node) <= longest * 2
            default: false
            }
        }.map(heading).filter { $0.text.count + 4 >= least && !isInLink($0.node) }
    }

    private func isInLink(_ node: Int) -> Bool {
        var node = node
        while node > 0 {
            if tree.nodes[node].tag == .a { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }
}
