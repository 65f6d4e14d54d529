import Dictionaries
import Model

extension PublicationDate {
    /// Looks in the lines of a page's text.
    ///
    /// - Parameter metadata: What is known besides the text: address, day of retrieval.
    init(
        page: Page, lines: [ReadLine], head: Head, reader: LineReader, customOrder: Outlets.DateOrder?,
        metadata: ArticleMetadata = ArticleMetadata()
    ) {
        let address = AddressDate(calendar: reader.dates.calendar)
        self.init(
            lines: Self.dateLines(lines, head: head, areRelative: metadata.retrieved != nil),
            evidence: DateEvidence(
                address: metadata.url.flatMap(address.date), retrieved: metadata.retrieved,
                scraperLine: page.scraperDate, fileName: metadata.fileDate, custom: customOrder,
                copyrightYear: Self.copyrightYear(lines) ?? page.scraperDate?.year),
            finder: reader.dates, labels: DateLabels(furniture: reader.furniture),
            datesOfPage: {
                lines.filter { $0.box == nil && $0.line.phrase.mayHaveDigit }.flatMap {
                    reader.dates.dates(in: $0.line.phrase.bytes)
                }
            },
            customInLine: { line in
                line.split(separator: " ").lazy.compactMap { reader.outlets.row(.zone, named: $0) }.first?
                    .dateOrder
            })
    }

    /// - Parameter areRelative: Whether days without a number count, too: `yesterday`.
    private static func dateLines(_ lines: [ReadLine], head: Head, areRelative: Bool) -> [DateLine] {
        lines.enumerated().compactMap { index, line in
            guard line.box == nil, index != head.headline, !line.line.isProse, !line.line.endsSentence,
                line.line.words.count <= 20, areRelative || line.line.phrase.mayHaveDigit
            else { return nil }
            if case .heading = line.role { return nil }
            guard index < head.bodyStart || line.role == .date else { return nil }
            return DateLine(text: line.line.text, place: place(of: line, at: index, head: head))
        }
    }

    private static func place(of line: ReadLine, at index: Int, head: Head) -> DateLine.Place {
        guard index < head.bodyStart else { return .body }
        let isAbove = head.headline.map { index < $0 } == true
        if line.role.isMetadata { return isAbove ? .metadataAbove : .metadataBelow }
        if isAbove { return line.line.segments.count > 1 ? .masthead : .aboveHeadline }
        return .head
    }

    private static func copyrightYear(_ lines: [ReadLine]) -> Int? {
        let line = lines.last { $0.line.phrase.isCopyright }
        let numbers = line?.line.words.filter(\.isNumber) ?? []
        let years = numbers.compactMap { word in
            line.flatMap { Int(String(decoding: $0.line.phrase.bytes[word.start..<word.end], as: UTF8.self)) }
        }
        return years.last { (1900...2099).contains($0) }
    }
}

extension Phrase {
    /// Whether a digit of some script may stand in the phrase.
    fileprivate var mayHaveDigit: Bool { !signs.isDisjoint(with: [.digit, .foreign]) }
}
