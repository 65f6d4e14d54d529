/// The text of bytes in whatever charset they are.
///
/// - Parameter declared: The charset that the bearer names (`charset` of a `Content-Type`), by any of its labels.
/// - Parameter place: Where the text may name its charset itself.
/// - Returns: nil where the bytes are no text in any likely charset.
package func decoded(
    _ bytes: [UInt8], declared: String? = nil, lookingIn place: CharsetDeclaration = .none
) -> DecodedText? {
    let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return String(validating: bare, as: UTF8.self).map { DecodedText(text: $0, charset: "utf-8") }
}
