/// A text made of a file's bytes, and how.
package struct DecodedText: Hashable, Sendable {
    /// Without a byte order mark.
    package let text: String
    /// The charset it was read in, by the label of the WHATWG Encoding Standard in lower case (`utf-8`).
    package let charset: String
    /// How many U+FFFD stand for bytes that the charset does not have.
    package let replaced: Int

    package init(text: String, charset: String, replaced: Int = 0) {
        (self.text, self.charset, self.replaced) = (text, charset, replaced)
    }
}

/// Where inside a text its own charset may be named.
package enum CharsetDeclaration: Hashable, Sendable {
    /// Plain text, JSON, CSV: nowhere.
    case none
    /// `meta charset`, `meta http-equiv`, or an XML declaration.
    case html
    /// An XML declaration.
    case xml
}
