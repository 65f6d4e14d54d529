import Model
import Testing
import VisitIndex

@Suite struct WorldTests {
    @Test(arguments: try World(name: "arcadia").questions)
    func `a query finds its visits in order and no other`(_ question: World.Question) throws {
        let index = VisitIndex(try World(name: "arcadia").catalogue)
        let asked = QuestionText(question.query)
        let page = index.visits(matching: asked.query, page: asked.page)
        #expect(page.positions.map { index.visits[$0].visit.id.slug } == question.found)
    }

    @Test func `the order of the catalogue does not matter`() throws {
        let catalogue = try World(name: "arcadia").catalogue
        var turned = catalogue
        turned.visits.reverse()
        turned.readings.reverse()
        let (index, other) = (VisitIndex(catalogue), VisitIndex(turned))
        for question in try World(name: "arcadia").questions {
            let asked = QuestionText(question.query)
            #expect(
                index.visits(matching: asked.query, page: asked.page)
                    == other.visits(matching: asked.query, page: asked.page))
        }
    }

    @Test func `countries count what they received and made`() throws {
        let index = VisitIndex(try World(name: "arcadia").catalogue)
        #expect(index.countries.map(\.code.description) == ["XA", "XB", "XC"])
        #expect(index.countries.map(\.received.count) == [2, 3, 2])
        #expect(index.countries.map(\.made.count) == [3, 2, 1])
    }

    @Test func `an empty catalogue has an empty page`() {
        let index = VisitIndex(.init(readings: [], people: [], visits: []))
        let page = index.visits(matching: .init(), page: .init(sort: VisitField.defaultSort, limit: 5))
        #expect(page.positions.isEmpty && page.total == 0 && page.next == nil && page.previous == nil)
    }
}
