import Dictionaries
import Testing

/// What the loader says of a row of rules.
@Suite struct RuleLoadingTests {
    private static func complaints(_ rows: String...) throws -> [DictionaryError] {
        try Arcadia.complaints("rules.tsv", Arcadia.rules(rows.joined(separator: "\n")))
    }

    @Test func `an unknown kind or status is told with the nearest one`() throws {
        #expect(
            try Self.complaints(Arcadia.rule(kind: "vist"))
                == [
                    .unknownValue(file: "rules.tsv", line: 2, column: "kind", value: "vist", nearest: "visit")
                ])
        #expect(
            try Self.complaints(Arcadia.rule(status: "planed"))
                == [
                    .unknownValue(
                        file: "rules.tsv", line: 2, column: "status", value: "planed", nearest: "planned")
                ])
    }

    @Test func `a repeated id is told with its first line`() throws {
        #expect(
            try Self.complaints(Arcadia.goRule, Arcadia.rule(id: "other"), Arcadia.goRule)
                == [.repeatedIdentifier(file: "rules.tsv", line: 4, value: "go", firstLine: 2)])
    }

    @Test func `a rule without an example is refused`() throws {
        #expect(
            try Self.complaints(Arcadia.rule(example: ""))
                == [.emptyField(file: "rules.tsv", line: 2, column: "example")])
    }

    @Test(arguments: [
        ("<subject> (goes|went to <host>", "a round bracket is not closed"),
        ("<subject> [fly_verb] to <host>", "there is no word class [fly_verb]"),
        ("<subject> [go_verb to <host>", "there is no word class [go_verb"),
        ("<subject> ~0 to <host>", "a gap is ~1 to ~12, not ~0"),
        ("<subject> ~13 to <host>", "a gap is ~1 to ~12, not ~13"),
        ("<subject> ~few to <host>", "a gap is ~1 to ~12, not ~few"),
        ("<visitor> [go_verb] to <host>", "there is no slot <visitor>"),
        ("<subject> [go_verb] to <host", "there is no slot <host"),
        ("<subject> [go_verb] home", "it has 1 slots and 2 roles"),
        ("<subject> [go_verb] to <host> <date>", "<date> has no role"),
    ])
    func `a pattern that can't be read is refused with the reason`(pattern: String, reason: String) throws {
        #expect(
            try Self.complaints(Arcadia.rule(pattern: pattern))
                == [.badPattern(file: "rules.tsv", line: 2, pattern: pattern, reason: reason)])
    }

    @Test(arguments: [
        "<subject> [go_verb] to <host>", "<subject> (goes|went off) ~12 to <host>",
        "<owner> [visit_noun]? to? <host>", "[visit_noun] by <actor> (in|to) <host>",
    ])
    func `the pattern language is read`(pattern: String) throws {
        #expect(try Self.complaints(Arcadia.rule(pattern: pattern)) == [])
    }

    @Test func `an unknown role is refused`() throws {
        withKnownIssue("the loader takes a misspelt role for none") {
            let complaints = try Self.complaints(Arcadia.rule(roles: "visitor hots"))
            #expect(
                complaints == [
                    .unknownValue(file: "rules.tsv", line: 2, column: "roles", value: "hots", nearest: "host")
                ])
        }
    }
}
