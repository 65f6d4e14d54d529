/// The kind of a body and its charset, as `Content-Type` names them (RFC 9110 §8.3).
struct MediaType: Hashable {
    /// In lower case, without parameters.
    let name: String
    let charset: String?

    init(_ value: String) {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false).map { part in
            FieldWords.trimmed(String(part)) ?? ""
        }
        name = (parts.first ?? "").lowercased()
        let charsets = parts.dropFirst().compactMap { part in
            part.lowercased().hasPrefix("charset=") ? String(part.dropFirst("charset=".count)) : nil
        }
        charset = charsets.first.map { $0.filter { $0 != "\"" && $0 != "'" } }
    }

    var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
    var isPlainText: Bool { name == "text/plain" }
}
