import Model

extension Gazette {
    static let arrival: ArticleReading = {
        let first = "Zoë Ångström 🕊🕊 — the “président” — landed in Strelsau on Tuesday."
        let second = "She met King Rudolf, who said: “Bienvenue à Strelsau, ma chère 🕊 amie.”"
        let text = "Größe 🇦🇶 & Würde\n\n" + first + "\n\n" + second
        return ArticleReading(
            article: article("arrival", "2024-03-06", "Größe 🇦🇶 & Würde", text),
            people: [
                Person(
                    id: zoe, name: "Zoë Ångström", country: country("XA"),
                    mentions: [range(of: "Zoë Ångström", in: text)]),
                Person(
                    id: rudolf, name: "Rudolf Elphberg", country: country("XB"),
                    mentions: [range(of: "Rudolf", in: text)]),
            ],
            places: [
                Place(name: "Strelsau", country: country("XB"), mentions: [range(of: "Strelsau", in: text)])
            ],
            dates: [
                TimeExpression(
                    range: range(of: "on Tuesday", in: text), kind: .date, value: "2024-03-05", stated: false)
            ],
            visits: [
                visit(
                    "zoe-angstroem-xb-2024-03", zoe, .ongoing, start: "2024-03-05",
                    evidence: [
                        evidence(.visitor, first, in: text), evidence(.host, first, in: text),
                    ])
            ],
            meetings: [
                Meeting(
                    id: "m-1", participants: [rudolf, zoe], date: PartialDate("2024-03-05"),
                    country: country("XB"),
                    place: "Strelsau", visit: VisitID("zoe-angstroem-xb-2024-03"),
                    evidence: [evidence(.participants, second, in: text)])
            ],
            statements: [
                Statement(
                    speaker: rudolf, quote: "Bienvenue à Strelsau, ma chère 🕊 amie.", direct: true,
                    range: range(of: "Bienvenue à Strelsau, ma chère 🕊 amie.", in: text), meeting: "m-1",
                    visit: VisitID("zoe-angstroem-xb-2024-03"), rule: RuleID("quoted-said"))
            ], contexts: ["diplomatic"], kinship: ArticleKinship(otherIDs: ["ankunft"]))
    }()

    static let farewell: ArticleReading = {
        let sentence = "President Ångström left Ruritania after three days."
        let text = sentence + "\n\nShe had talks with King Rudolf."
        return ArticleReading(
            article: article(
                "farewell", "2024-03-08", "A farewell", text, dateline: "STRELSAU, March 8 (Reuters)",
                place: "STRELSAU", agency: "Reuters"),
            people: [
                Person(
                    id: zoe, name: "Ångström", country: country("XA"),
                    mentions: [range(of: "Ångström", in: text)])
            ],
            visits: [
                visit(
                    "zoe-angstroem-xb-2024-03", zoe, .completed, start: "2024-03", end: "2024-03-07",
                    evidence: [
                        evidence(.visitor, sentence, in: text), evidence(.end, sentence, in: text),
                    ])
            ],
            meetings: [
                Meeting(
                    id: "m-1", participants: [rudolf, zoe], visit: VisitID("zoe-angstroem-xb-2024-03"),
                    evidence: [evidence(.participants, "She had talks with King Rudolf.", in: text)])
            ])
    }()

    static let plans: ArticleReading = {
        let sentence = "Foreign Minister Omar al-Zenda will fly to Klow next month."
        let other = "A Hentzau Front delegation has called off its trip to Arcadia."
        let text = sentence + " " + other
        var planned = plannedVisit.visit
        planned.evidence = [evidence(.visitor, sentence, in: text), evidence(.host, sentence, in: text)]
        var cancelled = delegation.visit
        cancelled.evidence = [evidence(.visitor, other, in: text), evidence(.status, other, in: text)]
        return ArticleReading(
            article: article("plans", nil, nil, text),
            people: [
                Person(
                    id: omar, name: "Omar al-Zenda", country: country("XB"),
                    mentions: [range(of: "Omar al-Zenda", in: text)])
            ],
            visits: [planned, cancelled], kinship: ArticleKinship(reprints: ["plans-wire"]))
    }()

    static func article(
        _ id: String, _ published: String?, _ title: String?, _ text: String, language: String = "en",
        dateline: String? = nil, place: String? = nil, agency: String? = nil
    ) -> CleanArticle {
        let date = published.flatMap { PartialDate($0) }
        return CleanArticle(
            id: id,
            metadata: .init(
                title: title, published: date, outlet: "The Strelsau Gazette", language: language),
            dateline: dateline, datelinePlace: place, agency: agency, text: text)
    }

    static func evidence(_ field: Evidence.Field, _ sentence: String, in text: String) -> Evidence {
        Evidence(field: field, range: range(of: sentence, in: text), rule: RuleID("rule-\(field.rawValue)"))
    }

    /// The bytes of the first place where `words` stands.
    static func range(of words: String, in text: String) -> TextRange {
        let (wanted, bytes) = (Array(words.utf8), Array(text.utf8))
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else {
            preconditionFailure("the text has no '\(words)'")
        }
        return TextRange(start: start, end: start + wanted.count)
    }
}
