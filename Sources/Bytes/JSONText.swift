/// A text as a JSON string, with its quotation marks.
///
/// - Note: RFC 8259 §7: quotation mark, reverse solidus and control characters are escaped, all else stands as
///   it is.
package func jsonString(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\":
            escaped += "\\"
            escaped.unicodeScalars.append(scalar)
        case "\n": escaped += "\\n"
        case "\r": escaped += "\\r"
        case "\t": escaped += "\\t"
        case "\u{0}"..."\u{1F}": escaped += "\\u" + hexadecimal(UInt64(scalar.value)).suffix(4)
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped + "\""
}
