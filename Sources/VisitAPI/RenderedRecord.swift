/// A record as bytes, with a comma in front, so that a list is its elements one behind another.
struct RenderedRecord: Sendable {
    private let bytes: [UInt8]

    /// - Parameter object: A JSON object.
    init(_ object: [UInt8]) { bytes = [UInt8(ascii: ",")] + object }

    /// As a later element of a list.
    var listed: ArraySlice<UInt8> { bytes[...] }

    /// By itself, or as the first element.
    var alone: ArraySlice<UInt8> { bytes.dropFirst() }

    /// One object with the members of both.
    func extended(by other: RenderedRecord) -> [ArraySlice<UInt8>] {
        [alone.dropLast(), other.listed.prefix(1), other.alone.dropFirst()]
    }
}
