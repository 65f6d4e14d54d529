import HTTP
import HTTPServer

/// The records of the access log that are not written yet, and how many were dropped.
struct AccessLogBuffer {
    /// What is to be done next.
    enum Consequence { case nothing, writeSoon, writeNow, tellLoss }

    private var records: [AccessRecord] = []
    /// What `records` and those being written weigh, in bytes.
    private var weight = 0
    /// How many records that are.
    private var count = 0
    /// Whether a portion will be written without further ado, and whether at once.
    private var isDue = false
    private var isUrgent = false
    /// Dropped since that was last told.
    private var lost = 0
    private var tellsLoss = false
    /// Whether the last line was perhaps not written to its end.
    private(set) var isTorn = false

    /// Keeps a record, or drops it where too much is waiting.
    ///
    /// - Parameter limit: What may wait, in bytes.
    mutating func add(_ record: AccessRecord, limit: Int) -> Consequence {
        let added = record.weight
        guard weight + added <= limit else { return lose(1) }
        records.append(record)
        count += 1
        weight += added
        if !isUrgent, weight > limit / 4 {
            (isDue, isUrgent) = (true, true)
            return .writeNow
        }
        defer { isDue = true }
        return isDue ? .nothing : .writeSoon
    }

    /// All that is to be written; it goes on weighing until it is removed.
    mutating func take() -> ArraySlice<AccessRecord> {
        defer { (records, isDue, isUrgent) = ([], false, false) }
        return records[...]
    }

    /// Some of those taken are written, or could not be.
    mutating func remove(_ done: ArraySlice<AccessRecord>, written: Bool) -> Consequence {
        weight -= done.reduce(0) { $0 + $1.weight }
        count -= done.count
        isTorn = !written
        return written ? .nothing : lose(done.count)
    }

    /// Nothing of it will be written any more.
    mutating func giveUp() {
        lost += count
    }

    private mutating func lose(_ number: Int) -> Consequence {
        lost += number
        defer { tellsLoss = true }
        return tellsLoss ? .nothing : .tellLoss
    }

    /// How many were dropped since that was last asked.
    mutating func takeLoss() -> Int {
        defer { (lost, tellsLoss) = (0, false) }
        return lost
    }
}

extension AccessRecord {
    /// About what it takes of memory, in bytes.
    fileprivate var weight: Int {
        headers.fields.reduce(256 + (target?.utf8.count ?? 0)) { weight, field in
            weight + 32 + field.name.utf8.count + field.value.utf8.count
        }
    }
}
