import HTTP

/// Why a request gets no answer, as facts; `APIProblem+Words` makes the sentences.
enum APIProblem: Error, Hashable, Sendable {
    case unknownParameter(String, suggestions: [String])
    case repeatedParameter(String)
    case unknownCountry(parameter: String, value: String, suggestions: [String])
    case unknownPerson(parameter: String, value: String, suggestions: [String])
    case unknownArticle(parameter: String, value: String, suggestions: [String])
    case unknownValue(parameter: String, value: String, valid: [String])
    case unknownSortKey(parameter: String, value: String, valid: [String])
    case malformedDate(parameter: String, value: String)
    case numberOutOfRange(parameter: String, value: String, limit: Int)
    case rangeEndsBeforeItStarts(from: String, to: String)
    case unreadableCursor(String)
    case cursorOfAnotherOrder(cursor: String, request: String)
    case notFound(Kind, id: String, suggestions: [String])
    case notReady(BuildProgress)
    case methodNotAllowed(String)
    case unknownMethod(String)
    /// The request's `Accept` has no room for what there is.
    case notAcceptable(available: [String])

    /// What an id names.
    enum Kind: String, Hashable, Sendable {
        case visit, article, person, country
    }
}

extension APIProblem {
    /// RFC 9457, with the members that apply only.
    var response: Response {
        let body = jsonObject { json in
            json.member("type", "/openapi.json#/x-problems/" + name)
            json.member("title", ProblemType.titles[name])
            json.member("status", status)
            json.member("detail", detail)
            if let parameter { json.member("parameter", parameter) }
            if let suggestions { json.member("suggestions", texts: suggestions) }
            if case .notReady(let progress) = self { json.progressMember(progress) }
        }
        return Response(
            status: status, headers: HeaderList(headers), body: [body[...], newline[...]],
            staysForVersion: staysForVersion)
    }

    /// Progress changes while the version stays.
    private var staysForVersion: Bool {
        if case .notReady = self { return false }
        return true
    }

    private var headers: [(String, String)] {
        let fields = [("Content-Type", "application/problem+json"), ("Cache-Control", "no-cache")]
        return switch self {
        case .notReady: fields + [("Retry-After", "1")]
        case .methodNotAllowed: fields + [("Allow", AllowedMethods.reading.text)]
        case .notAcceptable: fields + [("Vary", "Accept")]
        default: fields
        }
    }
}

extension JSONWriter {
    fileprivate mutating func progressMember(_ progress: BuildProgress) {
        object("progress") { json in
            json.member("articlesRead", progress.articlesRead)
            json.member("articlesTotal", progress.articlesTotal)
        }
    }
}

/// Ends every body, so that a terminal's prompt starts on a line of its own.
let newline: [UInt8] = [0x0A]
