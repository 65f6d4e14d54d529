import Dictionaries
import Model

/// Finds the day on which a page says that it was published.
struct PublicationDate {
    let lines: [DateLine]
    let evidence: DateEvidence
    let finder: DateFinder
    let labels: DateLabels
    /// All dates of the page, asked for only where the order of day and month is in doubt.
    let datesOfPage: () -> [PrintedDate]
    /// The order of day and month that the zone in a line tells.
    let customInLine: (String) -> Outlets.DateOrder?

    private struct Candidate {
        let date: PartialDate
        let printed: PrintedDate
        let label: DateLabel?
        let score: Int
    }

    /// The best of the dates in the lines around the headline, a labelled one first, one of a later change last;
    /// failing all the address, the date of the scraper's header, the file's name. The first of equals wins.
    ///
    /// - Returns: nothing where the page prints none: a dateline's or a related box's day does not count.
    func publication() -> (published: FoundDate?, updated: PartialDate?) {
        let candidates = candidates().filter { evidence.allows($0.date) }
        let published = printed(candidates) ?? unprinted()
        let updated = candidates.first { $0.label == .updated && $0.date >= published?.date ?? $0.date }?.date
        return (published, updated)
    }

    private func printed(_ candidates: [Candidate]) -> FoundDate? {
        var best: Candidate?
        for candidate in candidates where candidate.score > best?.score ?? 0 { best = candidate }
        guard let best else { return relative() }
        if contradictsAddress(best), let near = candidates.first(where: { !contradictsAddress($0) }) {
            return found(near, among: candidates)
        }
        return contradictsAddress(best) && best.label != .published ? nil : found(best, among: candidates)
    }

    private func found(_ candidate: Candidate, among candidates: [Candidate]) -> FoundDate {
        let sameDay = candidates.filter { $0.date == candidate.date && $0.label == candidate.label }
        let time = candidate.printed.time ?? sameDay.lazy.compactMap(\.printed.time).first
        return FoundDate(date: candidate.date, time: time, origin: .printed)
    }

    /// A page is printed on the day of its address, give or take the zones and a late hour.
    private func contradictsAddress(_ candidate: Candidate) -> Bool {
        guard let address = evidence.address else { return false }
        return address.daysApart(from: candidate.date) > 3
    }

    private func unprinted() -> FoundDate? {
        let sources: [(PartialDate?, DateOrigin)] = [
            (evidence.address, .url), (evidence.scraperLine, .scraperLine), (evidence.fileName, .fileName),
        ]
        for (date, origin) in sources {
            guard let date, date.precision == .day, evidence.allows(date) else { continue }
            return FoundDate(date: date, time: nil, origin: origin)
        }
        return nil
    }

    private func relative() -> FoundDate? {
        guard let retrieved = evidence.retrieved else { return nil }
        let reader = RelativeDate(calendar: finder.calendar)
        let head = lines.filter { $0.place != .body && $0.label != .updated }
        let day = head.lazy.compactMap { reader.date(in: $0.text, retrieved: retrieved) }.first
        return day.map { FoundDate(date: $0, time: nil, origin: .printed) }
    }

    private func candidates() -> [Candidate] {
        lines.flatMap { line -> [Candidate] in
            let bytes = Array(line.text.utf8)
            var start = 0
            return finder.dates(in: bytes[...]).compactMap { date in
                let label = labels.label(bytes[start..<max(start, date.range.start)]) ?? line.label
                start = date.range.end
                guard line.place != .body || label == .published || label == .updated,
                    let day = settled(date, in: line.text)
                else { return nil }
                return Candidate(
                    date: day, printed: date, label: label, score: score(line.place, label, date))
            }
        }
    }

    /// Twice the likelihood of the place, and one more for a date in the Gregorian calendar.
    private func score(_ place: DateLine.Place, _ label: DateLabel?, _ date: PrintedDate) -> Int {
        let ofPlace =
            switch place {
            case .body: label == .published ? 4 : 0
            case _ where label == .updated: 2
            case _ where label == .published: 10
            case .head: 1
            case .masthead: 3
            case .aboveHeadline: 4
            case .metadataAbove: 6
            case .metadataBelow: 8
            }
        return ofPlace == 0 ? 0 : 2 * ofPlace + (date.calendar == .gregorian ? 1 : 0)
    }

    private func settled(_ date: PrintedDate, in line: String) -> PartialDate? {
        switch date.reading {
        case .day(let day): return day
        case .yearless(let month, let day):
            return evidence.year(ofMonth: month, day: day).flatMap {
                PartialDate(year: $0, month: month, day: day)
            }
        case .either:
            let order = DateOrder(
                dates: datesOfPage(), custom: evidence.custom ?? customInLine(line),
                certain: [evidence.address, evidence.fileName, evidence.scraperLine].compactMap { $0 }.filter
                {
                    $0.precision == .day
                }, retrieved: evidence.retrieved)
            return order.settled(date)
        }
    }
}
