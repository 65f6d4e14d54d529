import Bytes
import Model

/// The records of NDJSON or JSON Lines: one JSON object a line.
package struct LineRecords: RecordSource {
    private var lines: LineWindow
    private let limits: CorpusLimits
    private let contract: RecordContract

    package init(
        source: any ByteSource, limits: CorpusLimits = CorpusLimits(), contract: RecordContract = .anyScraper
    ) {
        lines = LineWindow(source, limit: limits.record)
        self.limits = limits
        self.contract = contract
    }

    package mutating func next() throws(StreamFault) -> Record? {
        while let line = try lines.next() {
            switch line {
            case .tooLong: return .fault(Self.tooLong(number: lines.number, limit: limits.record))
            case .bytes(let bytes):
                if bytes.allSatisfy({ $0.isBlank || $0 == 0x0D }) { continue }
                return Self.record(bytes, number: lines.number, contract: contract)
            }
        }
        return nil
    }

    /// What one line gives.
    ///
    /// - Parameter number: 1 is the first line.
    package static func record(_ bytes: [UInt8], number: Int, contract: RecordContract) -> Record {
        JSONRecord.record(bytes, part: .line(number), contract: contract)
    }

    package static func tooLong(number: Int, limit: Int) -> RecordFault {
        RecordFault(part: .line(number), reason: .tooLong(limit: limit))
    }
}
