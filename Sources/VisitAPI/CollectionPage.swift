import VisitIndex

/// One page of a collection in its envelope: `data`, `meta`, `links`.
struct CollectionPage {
    let records: [RenderedRecord]
    let page: Page
    let limit: Int
    let path: String
    /// Filters, sort keys and page size, in the one spelling; without the cursor.
    let canonical: CanonicalQuery
    /// The cursor that led here.
    let cursor: Cursor?

    func content(of snapshot: Snapshot) -> Content {
        let body = [Self.opening[...]] + data + [closing[...]]
        var content = Content(body, of: snapshot, at: selfLink)
        content.links = [("self", selfLink)]
        if let next { content.links.append(("next", next)) }
        if let previous { content.links.append(("prev", previous)) }
        return content
    }

    private static let opening = Array("{\"data\":[".utf8)

    private var data: [ArraySlice<UInt8>] {
        page.positions.enumerated().map { place, position in
            place == 0 ? records[position].alone : records[position].listed
        }
    }

    private var closing: [UInt8] {
        var json = JSONWriter()
        json.object("meta") { meta in
            meta.member("total", page.total)
            meta.member("limit", limit)
        }
        json.object("links") { links in
            links.member("self", selfLink)
            links.member("next", next)
            links.member("prev", previous)
        }
        return Array("],".utf8) + json.bytes + Array("}".utf8)
    }

    private var selfLink: String { link(cursor) ?? canonical.link(to: path) }
    private var next: String? { link(page.next) }
    private var previous: String? { link(page.previous) }

    private func link(_ cursor: Cursor?) -> String? {
        cursor.map { canonical.with("cursor", $0.token).link(to: path) }
    }
}
