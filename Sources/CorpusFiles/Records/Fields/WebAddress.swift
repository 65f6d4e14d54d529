/// Addresses of pages, as far as a field's words tell them from names.
enum WebAddress {
    static func isAddress(_ text: String) -> Bool {
        let start = text.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    /// `www.reuters.com` of `https://www.reuters.com/world`; a text that is no address is its own host.
    static func host(_ text: String) -> String {
        guard isAddress(text), let mark = text.firstRange(of: "://") else { return text }
        return String(text[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    }
}
