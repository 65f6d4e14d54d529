import Markup

/// Writes elements that stand in a feed as the HTML that they are (RFC 4287 §3.1.1.3).
enum XHTMLWriter {
    static func start(_ name: XMLName, _ attributes: [XMLAttribute]) -> String {
        let written = attributes.filter { $0.name.namespace.isEmpty }.map { attribute in
            " \(attribute.name.local)=\"\(escaped(attribute.value, quotes: true))\""
        }
        return "<" + name.local + written.joined() + ">"
    }

    static func end(_ name: XMLName) -> String {
        // In HTML an end tag of these would begin another element, or nothing.
        ["br", "hr", "img", "input", "meta", "link", "source"].contains(name.local) ? "" : "</\(name.local)>"
    }

    static func escaped(_ text: String, quotes: Bool = false) -> String {
        guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"" where quotes: written += "&quot;"
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    private static let marks: [UInt8] = [
        UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    ]
}
