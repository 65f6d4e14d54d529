import Testing

/// Who is, was or will be abroad, and how far the visit had come on 12 September 2024, a Thursday.
@Suite struct VisitTests {
    private static let cases = EventCase.rows("visits.tsv")
    private static let gaps = EventCase.rows("visits_known_gaps.tsv")

    @Test func `the rows are found`() {
        #expect(Self.cases.filter { !$0.found.isEmpty }.count >= 25)
        #expect(Self.cases.filter(\.found.isEmpty).count >= 25)
    }

    @Test(arguments: cases)
    func `visits are found, and what is none is not`(_ example: EventCase) throws {
        let visits = try ReadEvents(example.text).visits
        #expect(visits == example.found)
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: gaps)
    func `a known gap is still one`(_ example: EventCase) {
        withKnownIssue { try #expect(ReadEvents(example.text).visits == example.found) }
    }
}
