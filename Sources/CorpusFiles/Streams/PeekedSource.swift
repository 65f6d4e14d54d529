/// A source whose beginning may be looked at before it is read.
package struct PeekedSource: ByteSource {
    /// The first piece, or its beginning; empty for a source without any bytes.
    package let beginning: [UInt8]
    private var base: any ByteSource
    private var hasBegun = false

    /// - Throws: What the source throws before it gives anything.
    package init(_ base: any ByteSource) throws(StreamFault) {
        var base = base
        beginning = try base.next()
        self.base = base
    }

    package mutating func next() throws(StreamFault) -> [UInt8] {
        guard hasBegun else {
            hasBegun = true
            return beginning.isEmpty ? try base.next() : beginning
        }
        return try base.next()
    }
}
