import Dictionaries
import Markup
import Model

/// Gathers what a page's mark-up and the lines of its head say of its day.
struct DateClaims {
    let tree: MarkupTree
    let claims: MetadataClaims
    let structured: StructuredArticle
    let classes: ClassWords
    let foreign: ForeignBoxes
    let lines: [HeadLine]
    let headline: Int?
    let evidence: DateEvidence
    let finder: DateFinder
    let furniture: Furniture

    /// The day of publication as the most trusted source gives it, and that of the last change.
    func publication() -> (published: FoundDate?, updated: PartialDate?) {
        let printed = printedDates()
        let reader = reader
        let published = DateTrust(
            claims: sources(printed: printed.published, reader), evidence: evidence
        ).settled()
        let changes = [structured.updated].compactMap { $0 } + claims.texts(.updated) + properties(.updated)
        let updated =
            changes.lazy.compactMap { reader.date(in: $0)?.date }.first { evidence.allows($0) }
            ?? printed.updated
        return (published ?? unprinted(), updated.flatMap { $0 >= published?.date ?? $0 ? $0 : nil })
    }

    private func sources(printed: FoundDate?, _ reader: MetadataDate) -> [FoundDate] {
        let fromScript = found(structured.published.map { [$0] } ?? [], .jsonLD, reader)
        let fromMeta = found(claims.texts(.published), .meta, reader)
        let fromMicrodata = found(properties(.published), .microdata, reader)
        let fromTimes = found(times(), .timeElement, reader)
        let visible = [printed].compactMap { $0 }
        // A script that speaks of the page rather than of an article may date the site.
        return structured.isArticle
            ? fromScript + fromMeta + fromMicrodata + fromTimes + visible
            : fromMeta + fromMicrodata + fromTimes + visible + fromScript
    }

    private var reader: MetadataDate {
        MetadataDate(
            finder: finder,
            order: DateOrder(
                dates: lines.flatMap(\.dates), custom: evidence.custom,
                certain: [evidence.address].compactMap { $0 }.filter { $0.precision == .day },
                retrieved: evidence.retrieved))
    }

    private func found(_ texts: [String], _ origin: DateOrigin, _ reader: MetadataDate) -> [FoundDate] {
        texts.prefix(most).compactMap { text in
            reader.date(in: text).map { FoundDate(date: $0.date, time: $0.time, origin: origin) }
        }
    }

    /// The values of elements with `itemprop` or RDFa, the nearest to the headline first.
    private func properties(_ field: MetadataNames.Field) -> [String] {
        let nodes = claims.properties.filter { $0.field == field && !isForeign($0.node) }.map(\.node)
        let sorted = nodes.sorted { (distance($0), $0) < (distance($1), $1) }
        return sorted.prefix(most).map { node in
            // The microformat hAtom has the exact time as the title of an abbreviation.
            let titled = tree.nodes[node].tag == .abbr ? tree.text(of: .title, of: node) : nil
            return tree.text(of: .content, of: node) ?? tree.text(of: .datetime, of: node) ?? titled
                ?? tree.lineText(of: node)
        }
    }

    private func distance(_ node: Int) -> Int { abs(node - (headline ?? 0)) }

    private func isForeign(_ node: Int) -> Bool { foreign.hold(node) }

    /// The `time` elements of the head's lines, and those that say that they bear the day of publication.
    private func times() -> [String] {
        let window = lines.map(\.nodes)
        let shown = claims.times.lazy.filter { time in window.contains { $0.contains(time) } }.prefix(50)
        let near = shown.filter { !isUpdate($0) && !isForeign($0) }
        let below = near.filter { $0 > headline ?? 0 } + near.filter { $0 < headline ?? 0 }
        let certain = claims.times.filter { tree.value(of: .pubdate, of: $0) != nil && !isForeign($0) }
        return (certain + below).prefix(most).map { time in
            tree.text(of: .datetime, of: time) ?? tree.text(of: .content, of: time) ?? tree.lineText(of: time)
        }
    }

    private func isUpdate(_ time: Int) -> Bool {
        if classes.marks(time, as: .updated) { return true }
        if let parent = tree.parent(of: time), classes.marks(parent, as: .updated),
            !classes.marks(parent, as: .published)
        {
            return true
        }
        let isProperty = claims.properties.contains { $0.node == time && $0.field == .updated }
        guard !isProperty, let line = lines.first(where: { $0.nodes.contains(time) }) else {
            return isProperty
        }
        // The words of the line before the element: `Published … Updated …`.
        var before = LineOfText()
        for node in line.nodes where node < time && tree.nodes[node].tag == .text {
            before.append(tree.bytes(ofText: node))
        }
        let dates = finder.dates(in: before.bytes[...])
        return DateLabels(furniture: furniture).label(before.bytes[(dates.last?.range.end ?? 0)...])
            == .updated
    }

    private func printedDates() -> (published: FoundDate?, updated: PartialDate?) {
        let labels = DateLabels(furniture: furniture)
        var dateLines: [DateLine] = []
        var label: DateLabel?
        for line in lines {
            if !line.isProse, line.words.count <= 24, line.firstText.map({ !isForeign($0) }) == true {
                let bytes = line.phrase.bytes
                let isClock = bytes.count <= 12 && bytes.contains(UInt8(ascii: ":"))
                if isClock, let last = dateLines.popLast() {
                    dateLines.append(
                        DateLine(text: last.text + " " + line.text, place: last.place, label: last.label))
                } else {
                    dateLines.append(DateLine(text: line.text, place: place(of: line), label: label))
                }
            }
            // `Published` may have a line to itself.
            label =
                line.words.count <= 3 && line.dates.isEmpty ? labels.label(line.phrase.bytes) : nil
        }
        let printedEvidence = DateEvidence(
            retrieved: evidence.retrieved, custom: evidence.custom, copyrightYear: evidence.copyrightYear)
        let date = PublicationDate(
            lines: dateLines, evidence: printedEvidence, finder: finder, labels: labels,
            datesOfPage: { lines.flatMap(\.dates) }, customInLine: { _ in nil })
        return date.publication()
    }

    private func place(of line: HeadLine) -> DateLine.Place {
        let covered = line.dates.reduce(0) { $0 + $1.range.end - $1.range.start }
        // A line that is mostly dates, or that its class calls one, is no sentence about an event.
        let isBare = covered * 2 >= line.phrase.bytes.count || line.words.count <= 12
        let isMarked = line.nodes.contains {
            tree.nodes[$0].tag != .text && classes.marks($0, as: .published)
        }
        if line.isAboveHeadline { return isBare ? .metadataAbove : .masthead }
        return isBare || isMarked ? .metadataBelow : .head
    }

    private func unprinted() -> FoundDate? {
        for (date, origin) in [(evidence.address, DateOrigin.url), (evidence.fileName, .fileName)] {
            guard let date, date.precision == .day, evidence.allows(date) else { continue }
            return FoundDate(date: date, time: nil, origin: origin)
        }
        return nil
    }
}

/// More texts than any page gives of its day.
private let most = 200
