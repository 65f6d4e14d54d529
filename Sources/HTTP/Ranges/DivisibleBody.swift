/// A stream of known length that can begin and end anywhere, such as a file.
package protocol DivisibleBody: BodyStream {
    /// The stream of some of its bytes.
    ///
    /// - Parameter range: Counted from the beginning of this stream, within its length.
    func part(_ range: Range<Int>) -> any BodyStream
}
