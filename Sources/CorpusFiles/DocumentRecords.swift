import Model

/// A file of one article: page text, HTML or Markdown in any charset.
struct DocumentRecords: RecordSource {
    private var source: any ByteSource
    private let kind: CorpusFileKind
    private let limits: CorpusLimits
    private var waiting: [Record] = []
    private var isRead = false

    init(source: any ByteSource, kind: CorpusFileKind, limits: CorpusLimits) {
        (self.source, self.kind, self.limits) = (source, kind, limits)
    }

    mutating func next() throws(StreamFault) -> Record? {
        if !isRead {
            isRead = true
            waiting = Self.records(of: try source.rest(limit: limits.record), kind: kind)
        }
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// The article of a file's bytes, behind what is wrong with it.
    static func records(of bytes: [UInt8], kind: CorpusFileKind) -> [Record] {
        if let binary = BinaryKind(bytes) { return [fault(.binary(binary))] }
        guard let decoded = decoded(bytes, lookingIn: kind == .html ? .html : .none) else {
            return [
                fault(bytes.contains(0) ? .binary(.unknown) : .undecodable(line: firstLineOutsideUTF8(bytes)))
            ]
        }
        guard decoded.text.utf8.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
            return [fault(.empty)]
        }
        let article = Record.article(article(decoded.text, kind: kind))
        let cuts = kind == .html ? MarkupBomb.cuts(of: decoded.text) : []
        var records = cuts.map { fault(.markupCut($0)) }
        if decoded.replaced > 0 {
            records.append(fault(.replacedBytes(count: decoded.replaced, charset: decoded.charset)))
        }
        return records + [article]
    }

    private static func article(_ text: String, kind: CorpusFileKind) -> FoundArticle {
        guard kind == .markdown else { return FoundArticle(body: kind.body(text)) }
        let bytes = Array(text.utf8)
        let head = FrontMatter(of: bytes)
        return FoundArticle(
            body: .markdown(String(decoding: bytes[head.end...], as: UTF8.self)),
            metadata: ScraperFields(head.members).metadata())
    }

    private static func fault(_ reason: RecordFault.Reason) -> Record {
        .fault(RecordFault(part: .whole, reason: reason))
    }
}

/// The article of one page that came without a name: HTML if it begins so, else a page's text.
package func pageRecords(of bytes: [UInt8]) -> [Record] {
    let isHTML = CorpusFileKind(beginning: bytes) == .html
    return DocumentRecords.records(of: bytes, kind: isHTML ? .html : .page)
}

extension CorpusFileKind {
    fileprivate func body(_ text: String) -> RawArticle.Body {
        switch self {
        case .html: .html(text)
        case .markdown: .markdown(text)
        default: .page(text)
        }
    }
}
