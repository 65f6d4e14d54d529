import Bytes
import HTTP
import Model
import Testing

@Suite struct APIPagingTests {
    @Test(arguments: [
        "/visits?limit=1", "/visits?limit=2&sort=visitor,-start", "/visits?limit=1&sort=status&main=true",
        "/articles?limit=1", "/people?limit=2&sort=-visits", "/countries?limit=1&sort=-visitsIn",
    ])
    func `following next gives everything once and following prev leads back`(_ target: String) throws {
        let test = TestAPI()
        let whole = try test.json(
            target.replacing("limit=1", with: "limit=9").replacing("limit=2", with: "limit=9"))
        var pages: [JSONNode] = []
        var next: String? = target
        while let target = next {
            pages.append(try test.json(target))
            next = pages.last?["links"]?["next"]?.string
        }
        #expect(
            pages.flatMap { $0["data"]?.elements?.map(\.name) ?? [] } == whole["data"]?.elements?.map(\.name))
        for (earlier, later) in zip(pages, pages.dropFirst()) {
            let back = try test.json(#require(later["links"]?["prev"]?.string))
            #expect(back["data"]?.elements?.map(\.name) == earlier["data"]?.elements?.map(\.name))
        }
    }

    @Test func `a visit that comes between two requests moves no page`() throws {
        let test = TestAPI()
        let first = try test.json("/visits?limit=1&sort=start")
        var catalogue = Gazette.catalogue
        var newcomer = Gazette.plannedVisit
        newcomer.visit.id = VisitID("newcomer")
        newcomer.visit.start = PartialDate("2001")
        catalogue.visits.append(newcomer)
        test.publish(catalogue)
        let second = try test.json(#require(first["links"]?["next"]?.string))
        #expect(first.ids + second.ids == ["zoe-angstroem-xb-2024-03", "omar-al-zenda-xc-2024-04"])
        #expect(second["meta"]?["total"]?.integer == 4)
    }

    @Test func `a cursor of another order is refused in words`() throws {
        let test = TestAPI()
        let next = try #require(test.json("/visits?limit=1")["links"]?["next"]?.string)
        let cursor = try #require(next.split(separator: "&").last)
        let answer = test.get("/visits?sort=id&\(cursor)")
        #expect(answer.status == 400)
        #expect(
            try answer.json["detail"]?.string == "cursor: it belongs to sort=-start, the request has sort=id")
    }

    @Test func `links are in the header, too`() throws {
        let answer = TestAPI().get("/visits?limit=1")
        let next = try #require(answer.json["links"]?["next"]?.string)
        #expect(answer.headers["Link"] == "</visits?limit=1>; rel=\"self\", <\(next)>; rel=\"next\"")
    }
}

extension JSONNode {
    /// The id or code of a record.
    fileprivate var name: String? { self["id"]?.string ?? self["code"]?.string }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        let parts = split(separator: part, omittingEmptySubsequences: false)
        return parts.joined(separator: other)
    }
}
