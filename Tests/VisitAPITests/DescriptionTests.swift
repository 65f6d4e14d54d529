import Bytes
import HTTP
import Testing

@testable import VisitAPI

@Suite struct DescriptionTests {
    private static let examples = [
        "article": "arrival", "minSources": "1",
        "country": "XA", "host": "XA", "origin": "XA", "visitor": "Zenda", "from": "2024", "to": "2024",
        "status": "planned",
        "main": "true", "limit": "5",
    ]

    private func description() throws -> JSONNode { try TestAPI().json("/openapi.json") }

    @Test func `the paths are the routes`() throws {
        let paths = try #require(description()["paths"]?.members)
        #expect(paths.map(\.name) == Route.allCases.map(\.template))
        for path in paths {
            let target = path.name.replacingID
            #expect(TestAPI().get(target).status == 200, "\(target)")
        }
    }

    @Test func `every parameter described is accepted and no other`() throws {
        let test = TestAPI()
        for path in try #require(description()["paths"]?.members) {
            let parameters = path.node["get"]?["parameters"]?.elements ?? []
            for parameter in parameters where parameter["in"]?.string == "query" {
                let name = try #require(parameter["name"]?.string)
                guard name != "cursor" else { continue }
                let value = parameter["schema"]?["default"]?.string ?? Self.examples[name] ?? "?"
                #expect(test.get("\(path.name)?\(name)=\(value)").status == 200, "\(path.name) \(name)")
            }
            #expect(test.get("\(path.name.replacingID)?invented=1").status == 400)
            #expect((parameters.first?["in"]?.string == "path") == path.name.hasSuffix("{id}"))
        }
    }

    @Test func `every answer has the shape that is described`() throws {
        let test = TestAPI()
        let document = try description()
        for path in try #require(document["paths"]?.members) {
            let success = path.node["get"]?["responses"]?["200"]?["content"]?["application/json"]
            let schema = try #require(success?["schema"])
            guard path.name != "/openapi.json" else { continue }
            let answer = try test.json(path.name.replacingID)
            #expect(ShapeCheck(document: document).complaints(answer, schema, at: path.name) == [])
        }
    }

    @Test func `every problem type is described`() throws {
        let described = try description()["x-problems"]?.members?.map(\.name)
        #expect(described == ProblemType.all.map(\.name))
        let test = TestAPI()
        for target in ["/visits?country=Orak", "/visits/nobody", "/visits?x=1"] {
            let type = try #require(test.json(target)["type"]?.string)
            #expect(described?.contains { type == "/openapi.json#/x-problems/\($0)" } == true)
        }
    }

    @Test func `every reference leads somewhere`() throws {
        let document = try description()
        let names = try #require(document["components"]?["schemas"]?.members?.map(\.name))
        #expect(Set(names).count == names.count)
        for target in document.references {
            #expect(
                names.contains { target == "#/components/schemas/\($0)" }
                    || target == "#/components/responses/Problem")
        }
    }
}

extension String {
    /// The path with an id that the invented corpus has.
    fileprivate var replacingID: String {
        switch self {
        case "/visits/{id}": "/visits/zoe-angstroem-xb-2024-03"
        case "/articles/{id}": "/articles/arrival"
        case "/people/{id}": "/people/rudolf-elphberg"
        case "/countries/{id}": "/countries/XA"
        default: self
        }
    }
}

extension JSONNode {
    /// The targets of all `$ref` members, however deep.
    fileprivate var references: [String] {
        let own = self["$ref"]?.string.map { [$0] } ?? []
        return own + (members ?? []).flatMap(\.node.references) + (elements ?? []).flatMap(\.references)
    }
}
