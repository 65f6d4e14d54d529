/// The API in its own words: `openapi.json` (OpenAPI 3.1), made from the tables that requests are checked by.
struct APIDescription: Sendable {
    let version: String
    let parameters: Parameters

    /// The same bytes for the same version and limits.
    var json: [UInt8] {
        jsonObject { json in
            json.member("openapi", "3.1.0")
            json.object("info") { info in
                info.member("title", "Dragoman")
                info.member("version", version)
                info.member("summary", "Who visited whom, read out of news articles")
            }
            json.object("paths") { paths in
                for route in Route.allCases { paths.pathMember(route, parameters.list(for: route)) }
            }
            json.object("components") { $0.componentMembers() }
            json.object("x-problems") { problems in
                for problem in ProblemType.all {
                    problems.object(problem.name) { $0.member("title", problem.title) }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func componentMembers() {
        object("schemas") { schemas in
            for (name, schema) in Schemas.all { schemas.object(name) { $0.schemaMembers(schema) } }
        }
        object("responses") { responses in
            responses.object("Problem") { problem in
                problem.member("description", "What is wrong with the request (RFC 9457).")
                problem.contentMember("application/problem+json", .named("Problem"))
            }
        }
    }

    fileprivate mutating func pathMember(_ route: Route, _ parameters: [Parameter]) {
        object(route.template) { path in
            path.object("get") { operation in
                operation.member("operationId", route.operationID)
                operation.member("summary", route.summary)
                operation.name("parameters")
                operation.array((route.hasID ? [nil] : []) + parameters.map(Optional.some)) {
                    json, parameter in
                    json.object { $0.parameterMembers(parameter) }
                }
                operation.responsesMember(route)
            }
        }
    }

    private mutating func responsesMember(_ route: Route) {
        object("responses") { responses in
            responses.object("200") { success in
                success.member("description", route.summary)
                success.contentMember("application/json", route.schema)
            }
            responses.object("304") { $0.member("description", "Not changed since If-None-Match.") }
            responses.object("default") { $0.member("$ref", "#/components/responses/Problem") }
        }
    }

    private mutating func contentMember(_ mediaType: String, _ schema: Schema) {
        object("content") { content in
            content.object(mediaType) { media in
                media.object("schema") { $0.schemaMembers(schema) }
            }
        }
    }
}
