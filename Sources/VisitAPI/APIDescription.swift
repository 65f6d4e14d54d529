/// The API in its own words: `openapi.json` (OpenAPI 3.1), made from the tables that requests are checked against.
struct APIDescription: Sendable {
    let version: String
    let parameters: Parameters

    /// The same bytes for the same version and limits.
    var json: [UInt8] {
        jsonObject { json in
            json.member("openapi", "3.1.0")
            json.member("info", object: { info in
                info.member("title", "Dragoman")
                info.member("version", version)
                info.member("summary", "Who visited whom, read out of news articles")
            })
            json.member("paths", object: { paths in
                for route in Route.allCases { paths.pathMember(route, parameters.list(for: route)) }
            })
            json.member("components", object: { $0.componentMembers() })
            json.member("x-problems", object: { problems in
                for problem in ProblemType.all {
                    problems.member(problem.name, object: { $0.member("title", problem.title) })
                }
            })
        }
    }
}

extension JSONWriter {
    fileprivate mutating func componentMembers() {
        member("schemas", object: { schemas in
            for (name, schema) in Schemas.all { schemas.member(name, object: { $0.schemaMembers(schema) }) }
        })
        member("responses", object: { responses in
            responses.member("Problem", object: { problem in
                problem.member("description", "What is wrong with the request (RFC 9457).")
                problem.contentMember("application/problem+json", .named("Problem"))
            })
        })
    }

    fileprivate mutating func pathMember(_ route: Route, _ parameters: [Parameter]) {
        member(route.template, object: { path in
            path.member("get", object: { operation in
                operation.member("operationId", route.operationID)
                operation.member("summary", route.summary)
                operation.name("parameters")
                operation.array((route.hasID ? [nil] : []) + parameters.map(Optional.some)) { json, parameter in
                    json.object { $0.parameterMembers(parameter) }
                }
                operation.responsesMember(route)
            })
        })
    }

    private mutating func responsesMember(_ route: Route) {
        member("responses", object: { responses in
            responses.member("200", object: { success in
                success.member("description", route.summary)
                success.contentMember("application/json", route.schema)
            })
            responses.member("304", object: { $0.member("description", "Not changed since If-None-Match.") })
            responses.member("default", object: { $0.member("$ref", "#/components/responses/Problem") })
        })
    }

    private mutating func contentMember(_ mediaType: String, _ schema: Schema) {
        member("content", object: { content in
            content.member(mediaType, object: { media in
                media.member("schema", object: { $0.schemaMembers(schema) })
            })
        })
    }
}
