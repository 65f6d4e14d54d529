/// A body that is made while it is sent, so that a large answer takes no more memory than one piece.
package protocol BodyStream: Sendable {
    /// The bytes it gives in all, those already given too; nil where that is not known: the answer then goes out
    /// in chunks, or to a client of HTTP/1.0 until the connection closes.
    var length: Int? { get }

    /// The next piece, some tens of KiB and never empty; nil behind the last.
    ///
    /// - Throws: Where no more can be had. The connection is then broken off, so that the client sees that the
    ///   answer is not whole.
    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>?
}

/// Why a body ends before its end.
package enum BodyStreamError: Error, Hashable, Sendable {
    /// A file became shorter while it was read; the number is the missing bytes.
    case tooShort(missing: Int)
    /// A read failed; the number is the errno.
    case unreadable(Int32)
}
