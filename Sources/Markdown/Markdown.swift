// The edge to md4c: no pointer leaves this file.
import CMD4C

/// A page in Markdown as HTML, with tables and struck-out text besides what CommonMark 0.30 has.
///
/// - Parameter markdown: UTF-8. HTML in it is handed on as it is. Indented lines are text and not code: what
///   scrapers save is indented by accident.
/// - Returns: The page's body without `html` and `body` around it, in UTF-8; nil where there is no memory for it,
///   or for 4 GiB of text.
package func html(ofMarkdown markdown: [UInt8]) -> [UInt8]? {
    guard let count = UInt32(exactly: markdown.count) else { return nil }
    var flags = UInt32(
        MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEATXHEADERS)
    if !hasBoundlessTable(markdown) { flags |= UInt32(MD_FLAG_TABLES) }
    var html: [UInt8] = []
    html.reserveCapacity(markdown.count + markdown.count / 4)
    let outcome = unsafe markdown.withUnsafeBytes { text in
        unsafe withUnsafeMutablePointer(to: &html) { output in
            unsafe md_html(
                text.baseAddress?.assumingMemoryBound(to: MD_CHAR.self), count, append, output, flags,
                UInt32(MD_HTML_FLAG_SKIP_UTF8_BOM))
        }
    }
    return outcome == 0 ? html : nil
}

/// Receives a piece of the result.
private func append(_ piece: UnsafePointer<MD_CHAR>?, _ count: MD_SIZE, _ output: UnsafeMutableRawPointer?) {
    let bytes = unsafe UnsafeRawBufferPointer(start: piece, count: Int(count))
    unsafe output?.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: bytes)
}

/// Whether a line has so many cells that the rows below, which md4c fills up to that number, may become a
/// thousand times as long as the text.
private func hasBoundlessTable(_ markdown: [UInt8]) -> Bool {
    var cells = 0
    for byte in markdown {
        if byte == UInt8(ascii: "|") { cells += 1 }
        if byte == UInt8(ascii: "\n") { cells = 0 }
        if cells > cellsBound { return true }
    }
    return false
}

/// More columns than any table for readers has.
private let cellsBound = 128
