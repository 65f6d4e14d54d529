import Bytes
package import Model

/// How strictly a record is read.
package enum RecordContract: Hashable, Sendable {
    /// Our own record: an `id`, exactly one of `text`, `page` and `html`, and no field of a wrong type.
    case own
    /// Whatever a scraper leaves: what can't be made out is left out.
    case anyScraper
}

extension ScraperFields {
    /// The article of the record.
    ///
    /// - Throws: Why there is none.
    package func article(
        part: ArticleLocation.Part, contract: RecordContract, origin: DateOrigin = .given
    ) throws(RecordFault) -> FoundArticle {
        guard contract == .own else {
            guard let body else { throw RecordFault(part: part, reason: .noText) }
            guard !body.isRemovalNotice else { throw RecordFault(part: part, reason: .removed) }
            return FoundArticle(id: identifier, body: body, metadata: metadata(from: origin), part: part)
        }
        do throws(OwnRecordFault) {
            let id = try ownIdentifier()
            let body = try ownBody()
            return FoundArticle(id: id, body: body, metadata: try ownMetadata(from: origin), part: part)
        } catch {
            throw RecordFault(part: part, reason: error.reason)
        }
    }

    /// What the record says besides the text.
    ///
    /// - Throws: The first field of our own record that holds what it can't.
    package func checkedMetadata(from origin: DateOrigin) throws(FieldFault) -> ArticleMetadata {
        for name in ["title", "published", "outlet", "url", "language"] { _ = try ownText(name) }
        let metadata = metadata(from: origin)
        if metadata.published == nil, let published = try ownText("published") {
            throw .unfit(name: "published", expected: "a date as 2024-09-11", found: "\"\(published)\"")
        }
        return metadata
    }

    /// The text of one of our own fields; nil where it is missing or null.
    private func ownText(_ name: String) throws(FieldFault) -> String? {
        guard let node = ownNodes[name], node.value != .null else { return nil }
        guard let text = node.string else { throw .unfit(name: name, expected: "a text", found: node.kind) }
        return text
    }
}

private struct OwnRecordFault: Error {
    let reason: RecordFault.Reason

    init(_ reason: RecordFault.Reason) { self.reason = reason }
}

extension ScraperFields {
    private func ownIdentifier() throws(OwnRecordFault) -> String {
        guard let id = try own("id") else { throw OwnRecordFault(.missing("id")) }
        guard !id.isEmpty else {
            throw OwnRecordFault(.field(.unfit(name: "id", expected: "a text", found: "an empty text")))
        }
        return id
    }

    private func ownBody() throws(OwnRecordFault) -> RawArticle.Body {
        var bodies: [(name: String, body: RawArticle.Body)] = []
        if let text = try own("text") { bodies.append(("text", .text(text))) }
        if let page = try own("page") { bodies.append(("page", .page(page))) }
        if let html = try own("html") { bodies.append(("html", .html(html))) }
        guard bodies.count < 2 else { throw OwnRecordFault(.severalBodies(bodies.map(\.name))) }
        guard let only = bodies.first else { throw OwnRecordFault(.noBody) }
        return only.body
    }

    private func ownMetadata(from origin: DateOrigin) throws(OwnRecordFault) -> ArticleMetadata {
        _ = try own("author")
        do throws(FieldFault) {
            return try checkedMetadata(from: origin)
        } catch {
            throw OwnRecordFault(.field(error))
        }
    }

    private func own(_ name: String) throws(OwnRecordFault) -> String? {
        do throws(FieldFault) {
            return try ownText(name)
        } catch {
            throw OwnRecordFault(.field(error))
        }
    }
}
