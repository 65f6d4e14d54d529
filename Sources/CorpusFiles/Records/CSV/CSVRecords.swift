import Bytes
import Model

/// The rows of a table as articles; the first row names the columns (RFC 4180).
///
/// Commas, semicolons, tabs and upright lines may part the cells. An article's place is the line where its row begins.
package struct CSVRecords: RecordSource {
    private enum State {
        case unread(any ByteSource)
        case reading(RowWindow, header: [String])
        case ended
    }

    private var state: State
    private let limits: CorpusLimits

    package init(source: any ByteSource, limits: CorpusLimits = CorpusLimits()) {
        state = .unread(source)
        self.limits = limits
    }

    package mutating func next() throws(StreamFault) -> Record? {
        let now = state
        state = .ended
        switch now {
        case .ended: return nil
        case .unread(let source):
            guard let (rows, header) = try Self.begin(source, limits) else { return nil }
            return try record(rows, header: header)
        case .reading(let rows, let header): return try record(rows, header: header)
        }
    }

    /// - Returns: nil for an empty table.
    private static func begin(
        _ source: any ByteSource, _ limits: CorpusLimits
    ) throws(StreamFault) -> (RowWindow, [String])? {
        var rows = try RowWindow(source, limit: limits.record, separator: nil)
        guard let first = try rows.next() else { return nil }
        guard case .bytes(let bytes) = first, let header = text(of: bytes) else {
            throw StreamFault(.noHeader)
        }
        let names = RowCells.cells(of: Array(header.utf8)[...], separator: rows.separator)
            .map { String(decoding: $0, as: UTF8.self) }
        let roles = names.compactMap { FieldTable.place(of: $0)?.role }
        guard roles.contains(where: { bodies.contains($0) }) else { throw StreamFault(.noHeader) }
        return (rows, names)
    }

    /// A table without one of these columns has no articles.
    private static let bodies: Set<FieldRole> = [.title, .text, .page, .html, .content, .spareText, .summary]

    private mutating func record(_ begun: RowWindow, header: [String]) throws(StreamFault) -> Record? {
        var rows = begun
        var line = rows.line
        while let row = try rows.next() {
            defer { line = rows.line }
            if case .bytes(let bytes) = row, bytes.allSatisfy(\.isBlank) { continue }
            let separator = rows.separator
            defer { state = .reading(rows, header: header) }
            return record(row, header: header, separator: separator, part: .line(line))
        }
        return nil
    }

    private func record(
        _ row: RowWindow.Row, header: [String], separator: UInt8, part: ArticleLocation.Part
    ) -> Record {
        switch row {
        case .tooLong: return .fault(RecordFault(part: part, reason: .tooLong(limit: limits.record)))
        case .openQuotation: return .fault(RecordFault(part: part, reason: .openQuotation))
        case .bytes(let bytes):
            guard let text = Self.text(of: bytes) else {
                guard case .line(let line) = part else {
                    return .fault(RecordFault(part: part, reason: .noBody))
                }
                return .fault(RecordFault(part: part, reason: .undecodable(line: line)))
            }
            let cells = RowCells.cells(of: Array(text.utf8)[...], separator: separator)
            return Self.record(cells, header: header, part: part)
        }
    }

    private static func record(_ cells: [[UInt8]], header: [String], part: ArticleLocation.Part) -> Record {
        guard cells.count == header.count else {
            let reason = RecordFault.Reason.raggedRow(found: cells.count, expected: header.count)
            return .fault(RecordFault(part: part, reason: reason))
        }
        let place = JSONPosition(offset: 0, line: 1)
        let members = zip(header, cells).map { name, cell in
            let text = String(decoding: cell, as: UTF8.self)
            let value = missing.contains(text) ? JSONNode.Value.null : .string(text)
            return JSONMember(name: name, position: place, node: JSONNode(value: value, position: place))
        }
        do throws(RecordFault) {
            return .article(try ScraperFields(members).article(part: part, contract: .anyScraper))
        } catch {
            return .fault(error)
        }
    }

    /// How programs write that a cell is empty.
    private static let missing: Set = ["", "nan", "NaN", "None", "null", "NULL", "N/A", "[]"]

    private static func text(of row: [UInt8]) -> String? {
        String(validating: row, as: UTF8.self) ?? decoded(row)?.text
    }
}
