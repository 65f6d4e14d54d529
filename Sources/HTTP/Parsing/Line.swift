import Bytes

/// A line of a request head or of chunked framing, as offsets into the bytes it was found in.
struct Line {
    /// The line without its end.
    let content: Range<Int>
    /// Where the next line begins.
    let next: Int
}

/// The line that begins at an offset, if its end is there.
///
/// - Parameter searched: The offset up to which no line feed is known to stand.
/// - Throws: `.badLineEnd` for a CR or LF without the other. RFC 9112 §2.2 lets a server take LF alone; two
///   servers that differ about where a line ends can be made to differ about where a request ends.
func line(in bytes: Span<UInt8>, at start: Int, searched: Int) throws(HTTPRefusal) -> Line? {
    guard let feed = bytes.firstOffset(of: lineFeed, from: searched) else { return nil }
    guard feed > start, bytes[feed - 1] == carriageReturn else { throw .badLineEnd }
    let content = start..<feed - 1
    guard bytes.extracting(content).firstOffset(of: carriageReturn) == nil else { throw .badLineEnd }
    return Line(content: content, next: feed + 1)
}

let carriageReturn: UInt8 = 0x0D
let lineFeed: UInt8 = 0x0A
