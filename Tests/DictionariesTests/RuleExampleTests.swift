import Dictionaries
import Testing

@Suite struct RuleExampleTests {
    @Test func `the real dictionaries load without a complaint`() {
        #expect(throws: Never.self) { try RealDictionaries.load() }
        #expect(RuleCase.all.count >= 30)
    }

    @Test(arguments: RuleCase.all)
    func `a rule finds in its example what it says`(_ example: RuleCase) throws {
        #expect(try example.findings(in: example.rule.example) == example.expected)
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
