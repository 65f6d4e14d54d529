import Dictionaries
import Model

/// Finds the day on which a page says that it was published.
struct PublicationDate {
    let page: Page
    let lines: [ReadLine]
    let head: Head
    let reader: LineReader
    let customOrder: Outlets.DateOrder?

    private struct Candidate {
        let date: PrintedDate
        let line: String
        let score: Int
    }

    /// The best of the dates in the lines around the headline, a labelled one first, one of a later change last;
    /// failing all the date of the scraper's header. The first of equals wins.
    ///
    /// - Returns: nil where the page prints none: a dateline's or a related box's day does not count.
    func published() -> PartialDate? {
        var best: (date: PartialDate, score: Int)?
        for candidate in candidates() {
            guard let day = settled(candidate), candidate.score > best?.score ?? 0 else { continue }
            best = (day, candidate.score)
        }
        return best?.date ?? page.scraperDate
    }

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for (index, line) in lines.enumerated() where line.box == nil && index != head.headline {
            let isHead = index < head.bodyStart
            guard !line.line.isProse, !line.line.endsSentence, line.line.words.count <= 20 else { continue }
            if case .heading = line.role { continue }
            if isHead || line.role == .date { found += candidates(in: line, at: index, isHead: isHead) }
        }
        return found
    }

    private func candidates(in line: ReadLine, at index: Int, isHead: Bool) -> [Candidate] {
        let dates = reader.dates.dates(in: line.line.text)
        var start = 0
        return dates.compactMap { date in
            let label = label(line.line.text, from: start, to: date.range.start)
            start = date.range.end
            guard isHead || label == .published else { return nil }
            let score = score(of: line, at: index, label: label) - (isHead ? 0 : 6)
            return Candidate(date: date, line: line.line.text, score: score)
        }
    }

    private func score(of line: ReadLine, at index: Int, label: Furniture.Kind?) -> Int {
        if label == .updated { return 2 }
        let isMetadata = line.role.isMetadata
        // The date of a masthead is the day's on which the page was saved as often as the article's.
        let isMasthead =
            head.headline.map { index < $0 } == true && line.line.segments.count > 1 && !isMetadata
        if label == .published { return 10 }
        if !isMetadata { return isMasthead ? 3 : index < head.headline ?? 0 ? 4 : 1 }
        return head.headline.map { index < $0 } == true ? 6 : 8
    }

    private func label(_ text: String, from start: Int, to end: Int) -> Furniture.Kind? {
        let bytes = Array(text.utf8)[start..<max(start, end)]
        let words = foldedWords(String(decoding: bytes, as: UTF8.self))
        if reader.furniture.row(.updated, in: words) != nil { return .updated }
        return reader.furniture.row(.published, in: words) != nil ? .published : nil
    }

    private func settled(_ candidate: Candidate) -> PartialDate? {
        if case .yearless(let month, let day) = candidate.date.reading {
            return copyrightYear().flatMap { PartialDate(year: $0, month: month, day: day) }
        }
        let zone = candidate.line.split(separator: " ").compactMap { reader.outlets.row(.zone, named: $0) }
            .first
        let dates = lines.filter { $0.box == nil }.flatMap { reader.dates.dates(in: $0.line.text) }
        return DateOrder(dates: dates, custom: customOrder ?? zone?.dateOrder).settled(candidate.date)
    }

    private func copyrightYear() -> Int? {
        let line = lines.last { $0.line.text.contains("©") || $0.line.text.lowercased().hasPrefix("copyright") }
        let years = line.map { foldedWords($0.line.text) }?.compactMap { Int($0) }.filter { (1900...2099).contains($0) }
        return years?.last ?? page.scraperDate?.year
    }
}
