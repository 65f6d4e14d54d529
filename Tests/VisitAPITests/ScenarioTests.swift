import HTTP
import Testing
import VisitAPI

@Suite struct ScenarioTests {
    @Test(arguments: try Scenario.all)
    func `an answer has what its scenario says`(_ scenario: Scenario) {
        #expect(scenario.complaints(TestAPI().api.response) == [])
    }
}
