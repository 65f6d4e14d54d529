import Bytes

/// What an `If-Match` or `If-None-Match` names (RFC 9110 §13.1.1, §13.1.2).
enum NamedTags: Hashable, Sendable {
    /// `*`: whatever there is.
    case any
    case tags([ComparedTag])
    /// What the grammar does not know; it names nothing.
    case malformed

    /// - Parameter lines: The values of all fields of that name, which are one list.
    init(_ lines: [String]) {
        let bytes = Array(lines.joined(separator: ",").utf8)
        if bytes[bytes.span.rangeWithoutBlanks] == [UInt8(ascii: "*")] {
            self = .any
        } else {
            self = Self.list(bytes[...]).map(NamedTags.tags) ?? .malformed
        }
    }

    /// A list in which elements may be empty; a backslash in a tag is a byte like others.
    private static func list(_ bytes: ArraySlice<UInt8>) -> [ComparedTag]? {
        var tags: [ComparedTag] = []
        var rest = bytes
        var isSeparated = true
        while let byte = rest.first {
            if byte.isBlank || byte == UInt8(ascii: ",") {
                isSeparated = isSeparated || !byte.isBlank
                rest = rest.dropFirst()
            } else {
                guard isSeparated, let tag = ComparedTag(takenFrom: &rest) else { return nil }
                tags.append(tag)
                isSeparated = false
            }
        }
        return tags
    }
}

/// An entity tag (RFC 9110 §8.8.3).
struct ComparedTag: Hashable, Sendable {
    /// With its quotation marks.
    private let opaque: [UInt8]
    private let isWeak: Bool

    /// - Returns: nil where the text is anything but one tag.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        self.init(takenFrom: &bytes)
        guard bytes.isEmpty else { return nil }
    }

    fileprivate init?(takenFrom bytes: inout ArraySlice<UInt8>) {
        isWeak = bytes.starts(with: "W/".utf8)
        let tag = bytes.dropFirst(isWeak ? 2 : 0)
        guard tag.first == quotationMark, let end = tag.dropFirst().firstIndex(of: quotationMark),
            tag[...end].allSatisfy({ $0.isVisible || $0 >= 0x80 })
        else { return nil }
        opaque = Array(tag[...end])
        bytes = bytes[(end + 1)...]
    }

    /// The strong comparison (RFC 9110 §8.8.3.2).
    func isSameBytes(as other: ComparedTag) -> Bool { !isWeak && self == other }

    /// The weak comparison.
    func isSameContent(as other: ComparedTag) -> Bool { opaque == other.opaque }
}
