import Bytes

/// A strong entity tag (RFC 9110 §8.8.3).
struct EntityTag: Hashable, Sendable {
    /// With its quotation marks.
    let text: String

    /// The tag of bytes.
    init(of body: [ArraySlice<UInt8>]) {
        text = Self.quoted(fingerprint(of: body.lazy.joined()))
    }

    /// The tag of what a snapshot holds under a canonical link, without a look at all the bytes.
    init(_ snapshot: Snapshot, _ link: String) {
        text = Self.quoted(fingerprint(of: hexadecimal(snapshot.fingerprint).utf8 + Array(link.utf8)))
    }

    private static func quoted(_ hash: UInt64) -> String { "\"" + hexadecimal(hash) + "\"" }
}
