import Bytes
import Model

/// The pages of a web archive (ISO 28500, WARC 1.0 and 1.1): answers with status 200, resources, and the plain
/// texts of a WET file. Everything else is passed over.
package struct WARCRecords: RecordSource {
    private var window: ByteWindow
    private let limit: Int
    private var number = 0
    private var isEnded = false

    package init(source: any ByteSource, limits: CorpusLimits = CorpusLimits()) {
        window = ByteWindow(source)
        limit = limits.record
    }

    /// The largest head of a record, in bytes; real ones have a few hundred.
    private static let headLimit = 65_536

    package mutating func next() throws(StreamFault) -> Record? {
        while try passLineEnds() {
            let start = window.offset
            number += 1
            guard let head = try takeHead() else {
                guard number > 1 else {
                    isEnded = true
                    window.end()
                    throw StreamFault(.notAWARC)
                }
                try passToNextRecord()
                return fault(.tornRecord(offset: start))
            }
            if let record = try record(head, start: start) { return record }
        }
        return nil
    }

    /// Whether a record follows the empty lines behind the last.
    private mutating func passLineEnds() throws(StreamFault) -> Bool {
        while try window.fill(1) {
            let ends = window.bytes[window.start...].prefix { $0 == 0x0D || $0 == 0x0A }.count
            window.pass(ends)
            if window.count > 0 { return true }
        }
        return false
    }

    /// The head of the record that begins here; nil where none does.
    private mutating func takeHead() throws(StreamFault) -> WARCHead? {
        guard try window.fill(7), window.first(7).elementsEqual("WARC/1.".utf8) else { return nil }
        var wanted = 512
        while true {
            let isWhole = try !window.fill(wanted)
            let block = window.first(min(window.count, Self.headLimit))
            if let (lines, rest) = HeaderBlock.split(block) {
                guard let head = WARCHead(lines) else { return nil }
                window.pass(rest.startIndex - block.startIndex)
                return head
            }
            guard !isWhole, wanted < Self.headLimit else { return nil }
            wanted *= 4
        }
    }

    private mutating func record(_ head: WARCHead, start: Int) throws(StreamFault) -> Record? {
        guard head.bearsPage else {
            return try window.skip(head.length) ? nil : fault(.tornRecord(offset: start))
        }
        guard head.length <= limit else {
            return try window.skip(head.length)
                ? fault(.tooLong(limit: limit)) : fault(.tornRecord(offset: start))
        }
        guard try window.fill(head.length) else {
            try passToNextRecord()
            return fault(.tornRecord(offset: start))
        }
        // A length that is wrong shows in what stands behind the record: another record, or nothing.
        let body = Array(window.first(head.length))
        window.pass(head.length)
        return page(head, body)
    }

    private func page(_ head: WARCHead, _ block: [UInt8]) -> Record? {
        do throws(RecordFault) {
            return try WARCPage(head: head, part: .record(number), limit: limit).article(block).map {
                .article($0)
            }
        } catch {
            return .fault(error)
        }
    }

    private func fault(_ reason: RecordFault.Reason) -> Record {
        .fault(RecordFault(part: .record(number), reason: reason))
    }

    /// Passes over bytes up to a line that begins a record, the one here left out.
    private mutating func passToNextRecord() throws(StreamFault) {
        let mark = Array("\nWARC/1.".utf8)
        while try window.fill(mark.count) {
            if let place = place(of: mark) { return window.pass(place + 1) }
            window.pass(window.count - mark.count + 1)
            guard try window.more() else { break }
        }
        window.pass(window.count)
    }

    private func place(of mark: [UInt8]) -> Int? {
        var rest = window.bytes[window.start...]
        while let place = rest.firstIndex(of: mark[0]) {
            rest = rest[place...]
            if rest.starts(with: mark) { return place - window.start }
            rest = rest.dropFirst()
        }
        return nil
    }
}
