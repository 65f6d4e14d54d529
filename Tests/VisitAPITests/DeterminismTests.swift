import HTTP
import Model
import Testing
import VisitAPI

@Suite struct DeterminismTests {
    @Test(arguments: APIHeaderTests.targets)
    func `a shuffled catalogue gives the same bytes and tags`(_ target: String) {
        let test = TestAPI()
        let before = test.get(target)
        var catalogue = Gazette.catalogue
        catalogue.readings.reverse()
        catalogue.people.reverse()
        catalogue.visits.reverse()
        test.publish(catalogue)
        let after = test.get(target)
        #expect(after.bytes == before.bytes && after.headers == before.headers)
    }

    @Test func `a record is one line`() {
        let record = articleRecord(Gazette.arrival)
        #expect(
            !record.contains(0x0A) && record.first == UInt8(ascii: "{") && record.last == UInt8(ascii: "}"))
    }
}
