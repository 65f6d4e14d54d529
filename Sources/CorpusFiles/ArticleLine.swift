package import Bytes
package import Model

/// Why a line holds no article.
package struct ArticleLineError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// In bytes.
        case tooLong(limit: Int)
        case notJSON(JSONSyntaxError)
        case notAnObject(found: String)
        case missing(String)
        case field(FieldFault)
        case noBody
        case severalBodies([String])
        case htmlNotReadYet
        case repeatedIdentifier(String, firstLine: Int)
    }

    /// 1 is the first line.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

/// Reads the article of one line of NDJSON: `id`, one of `text`, `page` and `html`, and metadata.
///
/// - Parameter line: The line's number, for the error; 1 is the first.
/// - Note: `text` is kept as it is, `page` will be cleaned. Names that are not known are left alone.
package func article(fromLine bytes: [UInt8], number line: Int) throws(ArticleLineError) -> RawArticle {
    do throws(ArticleLineFault) {
        return try ArticleLine(bytes).article()
    } catch {
        throw ArticleLineError(line: line, reason: error.reason)
    }
}

private struct ArticleLineFault: Error {
    let reason: ArticleLineError.Reason
}

private struct ArticleLine {
    private let fields: ArticleFields

    init(_ bytes: [UInt8]) throws(ArticleLineFault) {
        let document: JSONNode
        do throws(JSONSyntaxError) {
            document = try readJSON(bytes)
        } catch {
            throw ArticleLineFault(reason: .notJSON(error))
        }
        guard let members = document.members else {
            throw ArticleLineFault(reason: .notAnObject(found: document.kind))
        }
        fields = ArticleFields(members)
    }

    func article() throws(ArticleLineFault) -> RawArticle {
        guard let id = try text("id") else { throw ArticleLineFault(reason: .missing("id")) }
        guard !id.isEmpty else {
            let fault = FieldFault.unfit(name: "id", expected: "a text", found: "an empty text")
            throw ArticleLineFault(reason: .field(fault))
        }
        let body = try body()
        do throws(FieldFault) {
            return RawArticle(id: id, body: body, metadata: try fields.metadata())
        } catch {
            throw ArticleLineFault(reason: .field(error))
        }
    }

    private func body() throws(ArticleLineFault) -> RawArticle.Body {
        let text = try text("text")
        let page = try self.text("page")
        let html = try self.text("html")
        let bodies = [("text", text), ("page", page), ("html", html)]
        let given = bodies.filter { $0.1 != nil }.map(\.0)
        guard given.count < 2 else { throw ArticleLineFault(reason: .severalBodies(given)) }
        if let text { return .text(text) }
        if let page { return .page(page) }
        throw ArticleLineFault(reason: html == nil ? .noBody : .htmlNotReadYet)
    }

    private func text(_ name: String) throws(ArticleLineFault) -> String? {
        do throws(FieldFault) {
            return try fields.text(name)
        } catch {
            throw ArticleLineFault(reason: .field(error))
        }
    }
}
