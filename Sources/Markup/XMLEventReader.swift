// The edge to libxml2's XML parser: no pointer leaves this file.
import CLibXML2

/// Reads an XML document as its bytes come, and repairs what can be repaired.
///
/// - Note: Nothing outside the document is loaded, and an entity that the document declares is dropped, so that
///   a few lines can't become a billion. HTML's named characters are known, since feeds use them undeclared.
///   libxml2 itself bounds depth (256) and the length of a text (10 MB).
@safe package final class XMLEventReader {
    private let sink = XMLEventSink()
    private let context: xmlParserCtxtPtr?
    private var isFinished = false

    package init() {
        xmlInitParser()
        var handler = unsafe XMLEventSink.handler()
        let receiver = unsafe Unmanaged.passUnretained(sink).toOpaque()
        unsafe context = unsafe xmlCreatePushParserCtxt(&handler, receiver, nil, 0, nil)
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        if let context = unsafe context { _ = unsafe xmlCtxtUseOptions(context, Int32(options)) }
    }

    deinit {
        guard let context = unsafe context else { return }
        if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
        unsafe context.pointee.myDoc = nil
        unsafe xmlFreeParserCtxt(context)
    }

    /// How many elements are open: more than none after `finish()` for a document that breaks off.
    package var depth: Int { sink.depth }

    /// The last thing that was not well-formed; nil where all is.
    package var fault: XMLFault? {
        guard let context = unsafe context else { return XMLFault(line: 1, reason: "out of memory") }
        guard let error = unsafe xmlCtxtGetLastError(context) else { return nil }
        let line = Int(unsafe error.pointee.line)
        if unsafe error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue) {
            return XMLFault(line: line, reason: "the document ends early")
        }
        let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
        let reason = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return XMLFault(line: line, reason: reason)
    }

    /// Takes the next bytes of the document.
    ///
    /// - Returns: What came up in it since the last call.
    package func take(_ bytes: ArraySlice<UInt8>) -> [XMLEvent] {
        guard let context = unsafe context, !isFinished, !bytes.isEmpty else { return [] }
        unsafe bytes.withUnsafeBytes { buffer in
            let letters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(context, letters, Int32(clamping: buffer.count), 0)
        }
        return sink.events()
    }

    /// Ends the document.
    package func finish() -> [XMLEvent] {
        guard let context = unsafe context, !isFinished else { return [] }
        isFinished = true
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        return sink.events()
    }
}

/// Where libxml2 leaves what it finds.
@safe private final class XMLEventSink {
    private var found: [XMLEvent] = []
    private var pending: [UInt8] = []
    private(set) var depth = 0
    /// The last named character; libxml2 reads it before it asks for the next.
    private let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    private let letters = UnsafeMutablePointer<xmlChar>.allocate(capacity: 8)

    init() {
        unsafe entity.initialize(to: xmlEntity())
        unsafe letters.initialize(repeating: 0, count: 8)
    }

    deinit {
        unsafe entity.deallocate()
        unsafe letters.deallocate()
    }

    func events() -> [XMLEvent] {
        endText()
        defer { found = [] }
        return found
    }

    private func endText() {
        guard !pending.isEmpty else { return }
        found.append(.text(String(decoding: pending, as: UTF8.self)))
        pending = []
    }

    fileprivate func add(_ event: XMLEvent) {
        endText()
        found.append(event)
        switch event {
        case .start: depth += 1
        case .end: depth -= 1
        case .text: break
        }
    }

    fileprivate func add(text bytes: UnsafeBufferPointer<xmlChar>) { unsafe pending += unsafe bytes }

    /// A named character of HTML in the form in which libxml2 keeps those of XML.
    fileprivate func entity(named name: String) -> xmlEntityPtr? {
        guard let bytes = characters(named: name), bytes.count < 8 else { return nil }
        for (place, byte) in bytes.enumerated() { unsafe letters[place] = byte }
        unsafe letters[bytes.count] = 0
        unsafe entity.pointee.type = XML_ENTITY_DECL
        unsafe entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
        unsafe entity.pointee.content = unsafe letters
        unsafe entity.pointee.orig = unsafe letters
        unsafe entity.pointee.length = Int32(bytes.count)
        return unsafe entity
    }
}

extension XMLEventSink {
    fileprivate static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.serror = { _, _ in }
        unsafe handler.startElementNs = { receiver, local, _, namespace, _, _, count, _, attributes in
            let attributes = unsafe XMLEventSink.attributes(attributes, count: Int(count))
            let name = unsafe XMLName(words(local), namespace: words(namespace))
            unsafe sink(receiver)?.add(.start(name, attributes))
        }
        unsafe handler.endElementNs = { receiver, local, _, namespace in
            unsafe sink(receiver)?.add(.end(XMLName(words(local), namespace: words(namespace))))
        }
        unsafe handler.characters = { receiver, letters, count in
            unsafe sink(receiver)?.add(text: UnsafeBufferPointer(start: letters, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = unsafe handler.characters
        unsafe handler.cdataBlock = unsafe handler.characters
        unsafe handler.getEntity = { receiver, name in
            unsafe xmlGetPredefinedEntity(name) ?? sink(receiver)?.entity(named: words(name))
        }
        return unsafe handler
    }

    /// Five pointers for each: local name, prefix, namespace, start and end of the value.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [XMLAttribute] {
        guard let pointers = unsafe pointers else { return [] }
        return (0..<count).map { index in
            let start = unsafe pointers[index * 5 + 3]
            let end = unsafe pointers[index * 5 + 4]
            let length = unsafe start.flatMap { start in unsafe end.map { unsafe $0 - start } } ?? 0
            let value = unsafe String(
                decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
            let name = unsafe XMLName(words(pointers[index * 5]), namespace: words(pointers[index * 5 + 2]))
            return XMLAttribute(name: name, value: value)
        }
    }
}

private func sink(_ receiver: UnsafeMutableRawPointer?) -> XMLEventSink? {
    unsafe receiver.map { unsafe Unmanaged<XMLEventSink>.fromOpaque($0).takeUnretainedValue() }
}

private func words(_ letters: UnsafePointer<xmlChar>?) -> String {
    guard let letters = unsafe letters else { return "" }
    return unsafe String(decodingCString: letters, as: UTF8.self)
}
