import Testing

@testable import ArticleText

/// What one look at a line's bytes must not miss, since all that follows trusts its no.
@Suite struct LineSignsTests {
    private static func signs(_ line: String) -> LineSigns { Phrase(line).signs }

    private static let cases: [(line: String, signs: LineSigns)] = [
        ("The minister met his colleague", LineSigns()),
        ("He said “nothing” – and left’s", LineSigns()),
        ("On 5 May", .digit), ("Flight MH370", .digit), ("COVID19's", .digit),
        ("Vice-President", .dateMark), ("He left.", .dateMark),
        ("Kraków", .foreign), ("Été", .foreign), ("вчера", .foreign),
        ("Source: Agency", .colon), ("+++ News", .plus), ("© The Paper", .latinSign),
        ("me@example", .address),
    ]

    @Test(arguments: cases)
    func `a line has the signs that stand in it, inside words and between them`(
        line: String, expected: LineSigns
    ) {
        #expect(Self.signs(line).subtracting([.cut]) == expected)
    }

    @Test(arguments: [
        "Home | World", "Home  World", "Home › World", "Home • World", "A > B", "A / B", "A · B",
    ])
    func `a sign that may part a line is seen`(line: String) {
        #expect(Self.signs(line).contains(.cut))
        #expect(Phrase(line).segments().count == 2)
    }

    @Test(arguments: ["He said “no” – again", "either/or", "Al-Sadr’s men", "A dash — and ‘quotes’"])
    func `a quotation mark or a dash parts nothing`(line: String) {
        #expect(!Self.signs(line).contains(.cut))
        #expect(Phrase(line).segments().isEmpty)
    }
}
