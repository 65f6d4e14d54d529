import Bytes
import Model

/// The records of a JSON document: one object, a list, or a list in a wrapper such as NewsAPI's `{"articles": […]}`.
///
/// Values that stand one behind another are read as well, as some call a file of JSON lines `.json`. Only one
/// record of a list stands in memory.
package struct JSONRecords: RecordSource {
    private enum Enclosure {
        case list(JSONContext)
        /// The last of `objects`.
        case object
    }

    private var scanner: JSONScanner
    private let limit: Int
    /// The lists and objects around the place that is read.
    private var around: [Enclosure] = []
    private var objects: [JSONWrapper] = []
    private var number = 0

    package init(source: any ByteSource, limits: CorpusLimits = CorpusLimits()) {
        scanner = JSONScanner(source, limit: limits.record)
        limit = limits.record
    }

    package mutating func next() throws(StreamFault) -> Record? {
        while let byte = try scanner.next() {
            let record: Record?
            switch around.last {
            case nil: record = try takeOutside(byte)
            case .list(let context): record = try takeInList(byte, context)
            case .object: record = try takeInObject(byte)
            }
            if let record { return record }
        }
        guard around.isEmpty else { throw breakOff(.unexpectedEnd) }
        return nil
    }

    private mutating func takeOutside(_ byte: UInt8) throws(StreamFault) -> Record? {
        switch byte {
        case UInt8(ascii: "{"): enterObject(JSONWrapper())
        case UInt8(ascii: "["): enterList(JSONContext())
        case UInt8(ascii: ","): scanner.pass()
        default:
            throw breakOff(number == 0 ? .unexpectedByte(byte, expected: "'{' or '['") : .trailingBytes)
        }
        return nil
    }

    private mutating func takeInList(_ byte: UInt8, _ context: JSONContext) throws(StreamFault) -> Record? {
        switch byte {
        case UInt8(ascii: "]"):
            scanner.pass()
            around.removeLast()
        case UInt8(ascii: ","): scanner.pass()
        case UInt8(ascii: "}"), UInt8(ascii: ":"):
            throw breakOff(.unexpectedByte(byte, expected: "',' or ']'"))
        default: return try takeElement(context)
        }
        return nil
    }

    private mutating func takeElement(_ context: JSONContext) throws(StreamFault) -> Record? {
        let taken = try scanner.take()
        number += 1
        switch taken {
        case .value(let bytes): return JSONRecord.listed(bytes, part: .record(number), in: context)
        case .tooLong: return fault(.tooLong(limit: limit))
        case .torn: return torn()
        }
    }

    private mutating func takeInObject(_ byte: UInt8) throws(StreamFault) -> Record? {
        switch byte {
        case UInt8(ascii: "}"): return closeObject()
        case UInt8(ascii: ","): scanner.pass()
        case UInt8(ascii: "\""): return try takeMember()
        default: throw breakOff(.unexpectedByte(byte, expected: "a name in quotation marks"))
        }
        return nil
    }

    private mutating func takeMember() throws(StreamFault) -> Record? {
        guard case .value(let name) = try scanner.take() else { throw breakOff(.unexpectedEnd) }
        guard try scanner.next() == UInt8(ascii: ":") else { throw breakOff(.unexpectedEnd) }
        scanner.pass()
        guard let first = try scanner.next() else { throw breakOff(.unexpectedEnd) }
        if objects[objects.count - 1].mayWrap(name), objects.count < JSONWrapper.deepest {
            if first == UInt8(ascii: "{") {
                enterObject(JSONWrapper(name: name))
                return nil
            }
            let second = first == UInt8(ascii: "[") ? try scanner.second() : nil
            if second == UInt8(ascii: "{") || second == UInt8(ascii: "]") {
                enterList(objects[objects.count - 1].context)
                return nil
            }
        }
        return try keepMember(name)
    }

    private mutating func keepMember(_ name: [UInt8]) throws(StreamFault) -> Record? {
        switch try scanner.take() {
        case .value(let value): objects[objects.count - 1].keep(name, value, limit: limit)
        case .tooLong: objects[objects.count - 1].overflow()
        case .torn:
            number += 1
            return torn()
        }
        return nil
    }

    /// Leaves an object. One in which no list of records stood is a record itself, or part of the one around it.
    private mutating func closeObject() -> Record? {
        scanner.pass()
        around.removeLast()
        let object = objects.removeLast()
        guard !object.wasEntered || object.hasBody else { return nil }
        if let name = object.name, !objects.isEmpty {
            objects[objects.count - 1].keep(name, object.bytes, limit: limit)
            return nil
        }
        number += 1
        guard !object.isOverLimit else { return fault(.tooLong(limit: limit)) }
        // As a rule nothing comes behind it.
        let isAlone = number == 1 && objects.isEmpty
        return JSONRecord.document(object.bytes, part: isAlone ? .whole : .record(number))
    }

    private mutating func enterObject(_ object: JSONWrapper) {
        scanner.pass()
        objects.append(object)
        around.append(.object)
    }

    /// All objects around a list of records are wrappers, not records.
    private mutating func enterList(_ context: JSONContext) {
        scanner.pass()
        around.append(.list(context))
        for index in objects.indices { objects[index].wasEntered = true }
    }

    private func fault(_ reason: RecordFault.Reason) -> Record {
        .fault(RecordFault(part: .record(number), reason: reason))
    }

    /// The fault of a record that the stream broke off: nothing comes behind it.
    private mutating func torn() -> Record {
        around = []
        objects = []
        return fault(.openObject)
    }

    private mutating func breakOff(_ fault: JSONSyntaxError.Fault) -> StreamFault {
        let error = JSONSyntaxError(fault: fault, position: scanner.position)
        around = []
        objects = []
        scanner.end()
        return StreamFault(.notJSON(error))
    }
}
