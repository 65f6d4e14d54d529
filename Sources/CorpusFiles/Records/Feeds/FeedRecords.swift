import Markup
import Model

/// The items of a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 (RFC 4287).
///
/// An item comes when its end has been read. What is not well-formed is repaired where libxml2 can.
package struct FeedRecords: RecordSource {
    private var window: ByteWindow
    private let reader = XMLEventReader()
    private var builder: FeedBuilder
    private let limit: Int
    private var waiting: [FeedBuilder.Finished] = []
    private var number = 0
    private var isFinished = false

    package init(source: any ByteSource, limits: CorpusLimits = CorpusLimits()) {
        window = ByteWindow(source)
        builder = FeedBuilder(limit: limits.record)
        limit = limits.record
    }

    package mutating func next() throws(StreamFault) -> Record? {
        while waiting.isEmpty {
            guard !isFinished else { return nil }
            try readOn()
        }
        number += 1
        return record(of: waiting.removeFirst())
    }

    private func record(of finished: FeedBuilder.Finished) -> Record {
        let part = ArticleLocation.Part.record(number)
        switch finished {
        case .tooLong: return .fault(RecordFault(part: part, reason: .tooLong(limit: limit)))
        case .item(let item):
            guard let article = item.article(of: builder.feed, part: part) else {
                return .fault(RecordFault(part: part, reason: .noText))
            }
            return .article(article)
        }
    }

    /// How much libxml2 is given at once: so that however the bytes come, it sees the same.
    private static let portion = 16_384

    private mutating func readOn() throws(StreamFault) {
        do throws(StreamFault) {
            isFinished = try !window.fill(Self.portion)
        } catch {
            isFinished = true
            throw error
        }
        let bytes = window.first(Self.portion)
        let events = reader.take(bytes)
        window.pass(bytes.count)
        if isFinished, window.count > 0 { isFinished = false }
        for event in events + (isFinished ? reader.finish() : []) { builder.take(event) }
        waiting = builder.takeFinished()
        try check()
    }

    /// - Throws: What makes the document no feed, or ends it early; items that came before stay.
    private mutating func check() throws(StreamFault) {
        if let root = builder.root, !FeedElement.isRoot(root) {
            isFinished = true
            throw StreamFault(.notAFeed(root: root.local))
        }
        guard isFinished, builder.root == nil || reader.depth > 0 else { return }
        // Items that came with the last bytes go first; the fault follows when they have been taken.
        if waiting.isEmpty { throw fault } else { isFinished = false }
    }

    private var fault: StreamFault {
        let fault = reader.fault
        return StreamFault(
            .notXML(line: fault?.line ?? 1, reason: fault?.reason ?? "the document ends early"))
    }
}
