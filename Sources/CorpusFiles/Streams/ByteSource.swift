/// Where bytes come from, piece by piece, so that no file need stand in memory whole.
package protocol ByteSource {
    /// The next piece, at most `ByteSourceLimits.piece` bytes; empty at the end, and then for ever.
    ///
    /// - Throws: What ends the stream before its end. Whoever asks again afterwards gets an empty piece.
    mutating func next() throws(StreamFault) -> [UInt8]
}

package enum ByteSourceLimits {
    /// The largest piece that a source gives, in bytes.
    package static let piece = 262_144
}
