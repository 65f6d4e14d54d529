// The edge to libxml2's reader of HTML: no pointer leaves this file.
import CLibXML2
import Glibc

/// The tree of a page's mark-up.
///
/// - Parameter html: UTF-8. What it declares as its charset does not count.
/// - Note: It never fails: what is broken is repaired as libxml2 does it, what is too much is left out
///   (`MarkupTree.cuts`).
package func markupTree(ofHTML html: [UInt8], limits: MarkupLimits = MarkupLimits()) -> MarkupTree {
    let page = html.prefix(limits.bytesOfPage)
    let source = PageCuts.bounded(page).map { $0[...] } ?? page
    let empty = MarkupBuilder(limits: limits, sizeOfPage: page.count)
    var builder = unsafe source.withUnsafeBufferPointer { unsafe filled(empty, from: $0) }
    if page.count < html.count { builder.cut(.bytes) }
    return builder.finished()
}

/// The same for text that is a `String` already.
package func markupTree(ofHTML html: String, limits: MarkupLimits = MarkupLimits()) -> MarkupTree {
    markupTree(ofHTML: Array(html.utf8), limits: limits)
}

/// What the parser's calls get at: the builder, and the parser itself to stop it.
@unsafe private struct Work {
    var builder: MarkupBuilder
    let parser: htmlParserCtxtPtr
}

private func filled(_ builder: consuming MarkupBuilder, from page: UnsafeBufferPointer<UInt8>)
    -> MarkupBuilder
{
    _ = isReady
    guard let first = page.baseAddress,
        let parser = unsafe first.withMemoryRebound(
            to: CChar.self, capacity: page.count,
            { unsafe htmlCreateMemoryParserCtxt($0, Int32(truncatingIfNeeded: page.count)) })
    else { return builder }
    defer { unsafe htmlFreeParserCtxt(parser) }
    var work = unsafe Work(builder: builder, parser: parser)
    unsafe withUnsafeMutablePointer(to: &work) { work in
        unsafe prepare(parser, reportingTo: work)
        unsafe htmlParseDocument(parser)
    }
    return unsafe work.builder
}

/// libxml2 sets its tables up once, before any thread reads.
private let isReady: Bool = {
    xmlInitParser()
    return true
}()

private func prepare(_ parser: htmlParserCtxtPtr, reportingTo work: UnsafeMutablePointer<Work>) {
    // To recover is to end a script at its own end tag only.
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
    unsafe htmlCtxtUseOptions(parser, Int32(truncatingIfNeeded: options))
    // Set after the options, which put handlers of their own.
    unsafe parser.pointee.sax.pointee = handlers()
    unsafe parser.pointee.userData = UnsafeMutableRawPointer(work)
    // UTF-8 is what it reads by itself; told so, it does not look for another charset.
    unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
}

private func handlers() -> htmlSAXHandler {
    var handlers = unsafe htmlSAXHandler()
    unsafe handlers.startElement = { unsafe startElement($0, $1, $2) }
    unsafe handlers.endElement = { unsafe endElement($0, $1) }
    unsafe handlers.characters = { unsafe characters($0, $1, $2) }
    unsafe handlers.ignorableWhitespace = { unsafe characters($0, $1, $2) }
    unsafe handlers.cdataBlock = { unsafe characters($0, $1, $2) }
    return unsafe handlers
}

private typealias Attributes = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

private func startElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ attributes: Attributes?
) {
    guard let context = unsafe context, let name = unsafe name else { return }
    let work = unsafe context.assumingMemoryBound(to: Work.self)
    guard unsafe work.pointee.builder.start(tag(named: name)) else {
        return unsafe stopIfFull(work)
    }
    if let attributes = unsafe attributes { unsafe take(attributes, into: work) }
    unsafe stopIfFull(work)
}

/// Pairs of a name and its value, nil for none; a nil name ends them.
private func take(_ attributes: Attributes, into work: UnsafeMutablePointer<Work>) {
    var pair = unsafe attributes
    while let name = unsafe pair[0] {
        if let packed = unsafe packed(name), let number = AttributeName.names.number(of: packed),
            let attribute = AttributeName(rawValue: number)
        {
            let value = unsafe pair[1]
            let bytes = unsafe UnsafeBufferPointer(start: value, count: value.map { unsafe length($0) } ?? 0)
            unsafe work.pointee.builder.take(attribute: attribute, value: bytes)
        }
        unsafe pair += 2
    }
}

private func endElement(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    guard let context = unsafe context, let name = unsafe name else { return }
    unsafe context.assumingMemoryBound(to: Work.self).pointee.builder.end(tag(named: name))
}

private func characters(
    _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32
) {
    guard let context = unsafe context, let text = unsafe text else { return }
    let work = unsafe context.assumingMemoryBound(to: Work.self)
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(length))
    unsafe work.pointee.builder.take(text: bytes)
    unsafe stopIfFull(work)
}

private func stopIfFull(_ work: UnsafeMutablePointer<Work>) {
    if unsafe work.pointee.builder.isFull { unsafe xmlStopParser(work.pointee.parser) }
}

private func tag(named name: UnsafePointer<xmlChar>) -> Tag {
    guard let packed = unsafe packed(name), let number = Tag.names.number(of: packed) else { return .other }
    return Tag(rawValue: number) ?? .other
}

/// - Returns: nil for a name that is longer than any in a table.
private func packed(_ name: UnsafePointer<xmlChar>) -> PackedName? {
    var packed = PackedName()
    var place = 0
    while unsafe name[place] != 0 {
        guard place < 16 else { return nil }
        packed.append(unsafe name[place], at: UInt64(truncatingIfNeeded: place) * 8)
        place += 1
    }
    return packed
}

private func length(_ text: UnsafePointer<xmlChar>) -> Int {
    var end = unsafe text
    while unsafe end.pointee != 0 { unsafe end += 1 }
    return unsafe end - text
}
