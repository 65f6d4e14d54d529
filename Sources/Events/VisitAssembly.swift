import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Joins the readings of one article into its visits: one for each visitor, host and trip.
struct VisitAssembly {
    let scene: ArticleScene

    func visits(from readings: [VisitReading]) -> [Visit] {
        TripGrouping(scene: scene).trips(of: readings).map { visit($0) }
            .sorted { ($0.evidence[0].range, $0.host) < ($1.evidence[0].range, $1.host) }
    }

    // MARK: What they tell

    private func visit(_ readings: [VisitReading]) -> Visit {
        let dates = dates(readings)
        let status = VisitStatusReader(published: scene.text.article.published).status(
            of: readings, dates: dates)
        let dated = implied(dates, readings, status)
        var visit = Visit(
            id: VisitID(""), visitor: visitor(readings[0]), host: readings[0].host, places: places(readings),
            start: dated.start, end: dated.end, status: status, main: isMain(readings, start: dated.start),
            category: .bilateral, evidence: evidence(readings))
        VisitDetails(scene: scene).add(to: &visit, sentences: Array(Set(readings.map(\.sentence))).sorted())
        return visit
    }

    /// The earliest of the finest first days, the latest last day; what an end before the start says is left out.
    private func dates(_ readings: [VisitReading]) -> (start: PartialDate?, end: PartialDate?) {
        let starts = readings.compactMap(\.start)
        let finest = starts.map(\.precision).max()
        let start = starts.filter { $0.precision == finest }.min()
        let end = readings.compactMap(\.end).filter { $0.precision == .day }.max()
        if let start, let end, end < start { return (start, nil) }
        return (start, end)
    }

    /// Without a word for the day: the day of publication for what is told in the present tense, its month for
    /// what is told in the past (the annotation guide, "Dates, in general").
    private func implied(
        _ dates: (start: PartialDate?, end: PartialDate?), _ readings: [VisitReading], _ status: VisitStatus
    ) -> (start: PartialDate?, end: PartialDate?) {
        guard dates.start == nil, let published = scene.text.article.published,
            !readings.contains(where: \.dated)
        else { return dates }
        switch status {
        case .ongoing where readings.contains { $0.tense == .present }: return (published, dates.end)
        case .completed where dates.end == nil && isTold(readings):
            return (published.coarsened(to: .month), nil)
        default: return dates
        }
    }

    /// Whether the lead tells the visit in the simple past.
    private func isTold(_ readings: [VisitReading]) -> Bool {
        readings.contains { $0.tense == .past && isLead(scene.sentences[$0.sentence].sentence) }
    }

    private func places(_ readings: [VisitReading]) -> [String] {
        var places: [String] = []
        for place in readings.flatMap(\.places) where !places.contains(place) { places.append(place) }
        return places
    }

    /// The article is about what its headline or first three paragraphs tell, unless it was long ago.
    private func isMain(_ readings: [VisitReading], start: PartialDate?) -> Bool {
        if let start, let published = scene.text.article.published, start.daysApart(from: published) > 45,
            start < published
        {
            return false
        }
        return readings.contains { isLead(scene.sentences[$0.sentence].sentence) }
            || scene.sentences.prefix { isLead($0.sentence) }.contains { joins(readings[0], in: $0) }
    }

    private func isLead(_ sentence: Sentence) -> Bool {
        sentence.isHeadline || sentence.paragraph <= firstBodyParagraph + 2
    }

    /// Whether a sentence is about the visitor, its first actor, and names the host's state, one of its people or
    /// places.
    private func joins(_ reading: VisitReading, in sentence: UnitSentence) -> Bool {
        sentence.units.lazy.compactMap { scene.reference($0) }.first == reading.visitor
            && sentence.units.contains { unit in
                scene.destination(unit)?.country == reading.host
                    || scene.reference(unit).flatMap { scene.country(of: $0) } == reading.host
            }
    }

    private var firstBodyParagraph: Int {
        scene.sentences.first { !$0.sentence.isHeadline }?.sentence.paragraph ?? 0
    }

    private func visitor(_ reading: VisitReading) -> Visitor {
        switch reading.visitor {
        case .person(let index):
            let person = scene.entities.people[index]
            return Visitor(
                person: person.id, name: person.name, office: person.offices.first?.title,
                country: person.country,
                organization: person.organization)
        case .delegation(let delegation):
            return Visitor(
                person: nil, name: nil, description: reading.description, country: delegation.country,
                organization: delegation.organization)
        }
    }

    /// One item for each field and sentence, with the rule that came first.
    private func evidence(_ readings: [VisitReading]) -> [Evidence] {
        var seen: Set<FieldInSentence> = []
        return readings.flatMap { reading in
            let range = scene.sentences[reading.sentence].sentence.range
            return fields(of: reading).filter {
                seen.insert(FieldInSentence(field: $0, sentence: reading.sentence)).inserted
            }.map { Evidence(field: $0, range: range, rule: reading.rule) }
        }
    }

    private struct FieldInSentence: Hashable {
        let field: Evidence.Field
        let sentence: Int
    }

    private func fields(of reading: VisitReading) -> [Evidence.Field] {
        var fields: [Evidence.Field] = [.visitor, .host]
        if !reading.places.isEmpty { fields.append(.place) }
        if reading.start != nil { fields.append(.start) }
        if reading.end != nil { fields.append(.end) }
        return fields + [.status]
    }
}
