import Dictionaries
import Model
import TestDictionaries
import TestSupport
import Testing

@Suite struct RuleExampleTests {
    @Test func `the real dictionaries load without a complaint`() {
        #expect(throws: Never.self) { try RealDictionaries.load() }
        #expect(RuleCase.all.count >= 30)
    }

    private static let gaps = Set(CaseRows.rows("rules_known_gaps.tsv", columns: 2).map { $0[0] })

    @Test(arguments: RuleCase.all.filter { !gaps.contains($0.rule.id.name) })
    func `a rule finds in its example what it says`(_ example: RuleCase) throws {
        #expect(try example.findings(in: example.rule.example) == example.expected)
    }

    /// When one of these finds it, its row is taken out.
    @Test(arguments: RuleCase.all.filter { gaps.contains($0.rule.id.name) })
    func `a known gap is still one`(_ example: RuleCase) {
        withKnownIssue { try #expect(example.findings(in: example.rule.example) == example.expected) }
    }

    @Test(arguments: RuleCase.all.filter { !$0.rule.notExample.isEmpty })
    func `a rule finds nothing in its counterexample`(_ example: RuleCase) throws {
        #expect(try example.findings(in: example.rule.notExample) == [])
    }

    @Test(arguments: RuleCase.all)
    func `a rule has a counterexample`(_ example: RuleCase) {
        #expect(!example.rule.notExample.isEmpty)
    }
}
