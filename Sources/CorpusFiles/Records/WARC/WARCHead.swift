import Bytes

/// The head of a WARC record.
struct WARCHead {
    /// In bytes.
    let length: Int
    private let type: String
    private let contentType: MediaType
    /// The page's address; old versions of wget put it in angle brackets.
    let address: String?
    let date: Moment?

    /// - Returns: nil for a head without a length (ISO 28500 §5.3 demands one).
    init?(_ lines: [ArraySlice<UInt8>]) {
        let fields = HeaderFields(Array(lines.dropFirst()))
        guard let digits = fields["content-length"], let length = Self.length(digits) else { return nil }
        self.length = length
        type = (fields["warc-type"] ?? "").lowercased()
        contentType = MediaType(fields["content-type"] ?? "")
        address = fields["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
        date = fields["warc-date"].flatMap { Moment($0) }
    }

    /// What the record's block is.
    enum Block: Hashable {
        case answer
        case html(charset: String?)
        case text(charset: String?)
    }

    /// nil for a record that bears no page.
    var block: Block? {
        switch type {
        case "response": contentType.name.isEmpty || contentType.name == "application/http" ? .answer : nil
        case "resource", "conversion":
            contentType.isHTML
                ? .html(charset: contentType.charset)
                : contentType.isPlainText ? .text(charset: contentType.charset) : nil
        default: nil
        }
    }

    var bearsPage: Bool { block != nil }

    /// Digits only, and fewer than would overflow.
    private static func length(_ digits: String) -> Int? {
        guard digits.utf8.count < 19, digits.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(digits)
    }
}
