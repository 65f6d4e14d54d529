import CorpusFiles
import Model

/// The kinds of files with several articles, by the folder of their cases.
enum KindOfRecords: String, CaseIterable, Sendable {
    case json, lines, csv, feeds, warc

    func source(_ bytes: any ByteSource, limits: CorpusLimits = CorpusLimits()) -> any RecordSource {
        switch self {
        case .json: JSONRecords(source: bytes, limits: limits)
        case .lines: LineRecords(source: bytes, limits: limits)
        case .csv: CSVRecords(source: bytes, limits: limits)
        case .feeds: FeedRecords(source: bytes, limits: limits)
        case .warc: WARCRecords(source: bytes, limits: limits)
        }
    }

    /// All that a stream gives, and what ended it before its end.
    func all(_ bytes: any ByteSource, limits: CorpusLimits = CorpusLimits()) -> Outcome {
        var source = source(bytes, limits: limits)
        var outcome = Outcome()
        do throws(StreamFault) {
            while let record = try source.next() { outcome.records.append(record) }
        } catch {
            outcome.fault = error
        }
        outcome.isEnded = (try? source.next()) == .some(nil)
        return outcome
    }
}

struct Outcome: Hashable {
    var records: [Record] = []
    var fault: StreamFault?
    /// Whether nil came when somebody asked again.
    var isEnded = false

    var articles: [FoundArticle] {
        records.compactMap { if case .article(let article) = $0 { article } else { nil } }
    }

    var faults: [RecordFault] {
        records.compactMap { if case .fault(let fault) = $0 { fault } else { nil } }
    }

    /// What came, line by line, as the cases write it.
    var lines: [String] {
        records.flatMap(\.lines) + (fault.map { ["ended by: \($0.reason)"] } ?? [])
    }
}

extension Record {
    var lines: [String] {
        switch self {
        case .article(let article): article.lines
        case .fault(let fault): ["fault \(fault.part.mark): \(fault.reason)"]
        }
    }
}

extension ArticleLocation.Part {
    var mark: String { String(ArticleLocation(file: "", part: self).description) }
}

extension FoundArticle {
    /// The fields that are there, a line each.
    var lines: [String] {
        let date = metadata.published.map { date in
            [date.description, metadata.publishedTime?.description, metadata.publishedFrom?.rawValue]
                .compactMap { $0 }.joined(separator: " ")
        }
        let fields: [(String, String?)] = [
            ("title", metadata.title), ("subtitle", metadata.subtitle), ("published", date),
            ("updated", metadata.updated?.description), ("outlet", metadata.outlet),
            ("author", metadata.author), ("url", metadata.url), ("language", metadata.language),
            ("tags", metadata.tags.isEmpty ? nil : metadata.tags.joined(separator: "|")),
            ("retrieved", metadata.retrieved?.description), (body.kind, body.words),
        ]
        return ["article" + (part == .whole ? "" : " \(part.mark)") + (id.map { " id \($0)" } ?? "")]
            + fields.compactMap { name, value in value.map { "  \(name): \($0)" } }
    }
}

extension RawArticle.Body {
    var kind: String {
        switch self {
        case .text: "text"
        case .page: "page"
        case .html: "html"
        case .markdown: "markdown"
        }
    }

    /// On one line.
    var words: String {
        switch self {
        case .text(let words), .page(let words), .html(let words), .markdown(let words):
            words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(
                separator: "\\n")
        }
    }
}
