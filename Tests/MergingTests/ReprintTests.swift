import Model
import TestSupport
import Testing

@Suite struct ReprintTests {
    private static let report = CopyTexts.report(seed: 1)
    private static let other = CopyTexts.report(seed: 2)

    private static let origin = CopyTexts.reading("origin", report, published: "2024-09-11")

    private func kin(_ copies: [[String]]) throws -> [String] {
        let readings = copies.enumerated().map { index, paragraphs in
            CopyTexts.reading("copy-\(index)", paragraphs, published: "2024-09-12")
        }
        return try CopyTexts.kin([Self.origin] + readings)
    }

    private static let reprints: [[String]] = [
        ["Another headline over it"] + report,
        report.dropLast(2) + [],
        report.dropLast(5) + [],
        report.dropFirst() + [],
        report + CopyTexts.report(seed: 3, paragraphs: 2),
        ["A line of news", report[0..<2].joined(separator: " "), report[2...].joined(separator: " ")],
        [report[0], report[2], report[4], report[6]],
        ["Subscribe to our letter"] + report + ["All rights reserved by the paper"],
        report.map { $0.uppercased() } + ["Photo"],
        report.enumerated().map { $0 == 3 ? "The paper has a word of its own to say. " + $1 : $1 },
    ]

    @Test(arguments: reprints)
    func `a report with another head, cut, added to or joined is a reprint`(_ copy: [String]) throws {
        #expect(try kin([copy]) == ["origin < copy-0"])
    }

    @Test func `ten reprints are those of one origin`() throws {
        let names = (0..<Self.reprints.count).map { "copy-\($0)" }.joined(separator: " ")
        #expect(try kin(Self.reprints) == ["origin < \(names)"])
    }

    private static let strangers: [[String]] = [
        other,
        [report[0]] + other,
        other + report[6...],
        other.dropLast(4) + report[..<4].map { $0.split(separator: " ").reversed().joined(separator: " ") },
        report + (4..<8).flatMap { CopyTexts.report(seed: $0) },
        [report[0]],
        [],
        report.map {
            $0.split(separator: " ").enumerated().map { $0 % 3 == 0 ? "so" : $1 }.joined(separator: " ")
        },
        other.map { $0 + " The visit was announced by the palace on the day before." },
        [String(report[0].prefix(80))],
    ]

    @Test(arguments: strangers)
    func `a report of its own, a digest and a scrap are no reprints`(_ text: [String]) throws {
        guard text != [Self.report[0]] else { return #expect(try kin([text]).count == 2) }
        #expect(try kin([text]) == ["copy-0", "origin"])
    }

    @Test func `the origin is the first published, then an agency's, then the first by id`() throws {
        let copy = ["Another headline over it"] + Self.report
        let late = CopyTexts.reading("a", copy, published: "2024-09-13")
        #expect(try CopyTexts.kin([late, Self.origin]) == ["origin < a"])
        let undated = CopyTexts.reading("b", copy)
        #expect(try CopyTexts.kin([undated, late]) == ["a = b"])
        let agency = CopyTexts.reading("z", copy + ["Note"], published: "2024-09-11", outlet: "Reuters")
        #expect(try CopyTexts.kin([Self.origin, agency]) == ["z < origin"])
        let sameDay = CopyTexts.reading("p", copy, published: "2024-09-11")
        #expect(try CopyTexts.kin([sameDay, Self.origin]) == ["origin < p"])
    }

    @Test(arguments: UInt64(1)...10)
    func `the order of the readings makes no difference`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let readings = (Self.reprints + Self.strangers).enumerated().map { index, text in
            CopyTexts.reading(
                "copy-\(index)", text, published: index % 3 == 0 ? nil : "2024-09-1\(index % 5)")
        }
        let plain = try CopyTexts.kin(readings)
        #expect(try CopyTexts.kin(readings.shuffled(using: &generator)) == plain)
    }

    @Test func `a visit told by an article and nine reprints has one source`() throws {
        let president = SmallWorld.person("Masoud Pezeshkian", "IR", office: "President")
        let told = (Self.reprints.prefix(9).map { $0 } + [Self.report]).enumerated().map { index, text in
            var reading = SmallWorld.report(
                "r\(index)", published: index == 9 ? "2024-09-11" : "2024-09-1\(2 + index % 3)",
                of: president,
                to: "IQ", start: index == 9 ? "2024-09-11" : "2024-09-12")
            reading.article =
                CopyTexts.reading(
                    "r\(index)", text, published: reading.article.published?.description
                ).article
            return reading
        }
        let own = SmallWorld.report(
            "x", published: "2024-09-12", of: president, to: "IQ", start: "2024-09-11")
        let visits = try SmallWorld.catalogue(of: told + [own]).visits
        #expect(visits.count == 1)
        #expect(visits.first?.reports.count == 11)
        #expect(Set(visits.first?.reports.map(\.origin) ?? []) == ["r9", "x"])
        #expect(visits.first?.visit.start?.description == "2024-09-11")
        #expect(visits.first?.conflicts == [])
    }
}
