import Model
import Testing
import VisitIndex

@Suite struct PagingTests {
    static let sorts = ["-start", "start", "end,-visitor", "-sources", "host,status", "id", "-id"]

    @Test(arguments: sorts, [1, 2, 3, 7, 50])
    func `the pages together are the whole, each visit once`(_ sort: String, _ limit: Int) throws {
        let index = VisitIndex(try World(name: "arcadia").catalogue)
        let whole = ids(index, index.visits(matching: .init(), page: request(sort, 100)))
        var (seen, cursor): ([String], Cursor?) = ([], nil)
        repeat {
            let page = index.visits(matching: .init(), page: request(sort, limit, cursor))
            #expect(page.total == whole.count)
            #expect((page.previous == nil) == seen.isEmpty)
            seen += ids(index, page)
            cursor = page.next
        } while cursor != nil
        #expect(seen == whole)
    }

    @Test(arguments: sorts)
    func `going back gives the pages before`(_ sort: String) throws {
        let index = VisitIndex(try World(name: "arcadia").catalogue)
        let first = index.visits(matching: .init(), page: request(sort, 3))
        let second = index.visits(matching: .init(), page: request(sort, 3, first.next))
        let back = index.visits(matching: .init(), page: request(sort, 3, second.previous))
        #expect(back.positions == first.positions)
        #expect(back.previous == nil && back.next == first.next)
    }

    @Test(arguments: sorts)
    func `a visit that comes in between moves no page boundary`(_ sort: String) throws {
        var catalogue = try World(name: "arcadia").catalogue
        let before = VisitIndex(catalogue)
        let whole = ids(before, before.visits(matching: .init(), page: request(sort, 100)))
        let first = before.visits(matching: .init(), page: request(sort, 3))
        var newcomer = catalogue.visits[0]
        newcomer.visit.id = VisitID("aaa-new")
        newcomer.visit.start = PartialDate("2030")
        catalogue.visits.append(newcomer)
        let after = VisitIndex(catalogue)
        let rest = after.visits(matching: .init(), page: request(sort, 100, first.next))
        #expect(ids(after, rest).filter { $0 != "aaa-new" } == Array(whole.dropFirst(3)))
    }

    @Test func `a cursor outlives its own visit`() throws {
        var catalogue = try World(name: "arcadia").catalogue
        let first = VisitIndex(catalogue).visits(matching: .init(), page: request("-start", 2))
        catalogue.visits.removeAll { $0.visit.id.slug == "anna-xb" }
        let index = VisitIndex(catalogue)
        let rest = index.visits(matching: .init(), page: request("-start", 2, first.next))
        #expect(ids(index, rest) == ["anna-xc", "envoys-xb"])
    }

    private func request(_ sort: String, _ limit: Int, _ cursor: Cursor? = nil) -> PageRequest<VisitField> {
        PageRequest(sort: QuestionText.keys(sort), limit: limit, cursor: cursor)
    }

    private func ids(_ index: VisitIndex, _ page: Page) -> [String] {
        page.positions.map { index.visits[$0].visit.id.slug }
    }
}
