import Bytes
import FoundationEssentials
import HTTP
import HTTPServer

/// Makes lines of the access log.
///
/// What comes from a request can't end a line or a field: everything that is not a printing character of ASCII is
/// escaped, quotation marks and backslashes too.
struct AccessLines: Sendable {
    enum Format: Sendable {
        /// The Combined Log Format, as web analysers read it, with the microseconds behind.
        case text
        /// An object a line.
        case json
    }

    private let format: Format
    private let proxies: TrustedProxies
    private var second = Int.min
    /// The time of that second.
    private var time = ""

    /// - Parameter proxies: Those whose word is taken for who the client is.
    init(_ format: Format, trusting proxies: TrustedProxies) {
        self.format = format
        self.proxies = proxies
    }

    /// Adds the line of a record, line end and all.
    mutating func append(_ record: AccessRecord, to bytes: inout [UInt8]) {
        if record.second != second {
            (second, time) = (record.second, format.time(record.second))
        }
        let client = clientAddress(peer: record.client, headers: record.headers, trusting: proxies)
        switch format {
        case .text: bytes += text(record, client: client).utf8
        case .json: bytes += json(record, client: client).utf8
        }
        bytes.append(0x0A)
    }

    private func text(_ record: AccessRecord, client: String) -> String {
        let asked = [record.method, record.target, record.minorVersion.map { "HTTP/1.\($0)" }]
        let request = asked.compactMap { $0 }.joined(separator: " ")
        let referer = record.headers["Referer"] ?? ""
        let agent = record.headers["User-Agent"] ?? ""
        return "\(escaped(client)) - - [\(time)] \(quoted(request)) \(record.status) \(record.bytes) "
            + "\(quoted(referer)) \(quoted(agent)) \(record.microseconds)"
    }

    private func json(_ record: AccessRecord, client: String) -> String {
        let members: [(name: String, value: String)] = [
            ("time", string(time)), ("client", string(client)), ("method", string(record.method)),
            ("target", string(record.target)), ("version", string(record.minorVersion.map { "1.\($0)" })),
            ("status", "\(record.status)"), ("bytes", "\(record.bytes)"),
            ("microseconds", "\(record.microseconds)"), ("referer", string(record.headers["Referer"])),
            ("userAgent", string(record.headers["User-Agent"])),
        ]
        return "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}

extension AccessLines.Format {
    /// `24/Nov/2026:18:17:51 +0000` or `2026-11-24T18:17:51Z`.
    fileprivate func time(_ secondsSince1970: Int) -> String {
        switch self {
        case .json: return Date(timeIntervalSince1970: Double(secondsSince1970)).formatted(.iso8601)
        case .text:
            // "Tue, 24 Nov 2026 18:17:51 GMT"
            let words = httpDate(secondsSince1970: secondsSince1970).split(separator: " ")
            return words[1...3].joined(separator: "/") + ":\(words[4]) +0000"
        }
    }
}

extension AccessRecord {
    fileprivate var microseconds: Int { Int(duration / .microseconds(1)) }
}

private func quoted(_ text: String) -> String { text.isEmpty ? "\"-\"" : "\"\(escaped(text))\"" }

/// The text with `\xHH` for each byte that is no printing character of ASCII, `"` and `\` among them: some
/// analysers take every quotation mark for the end of a field.
private func escaped(_ text: String) -> String {
    guard !text.utf8.allSatisfy(standsForItself) else { return text }
    return text.utf8.reduce(into: "") { escaped, byte in
        escaped +=
            standsForItself(byte)
            ? String(Unicode.Scalar(byte)) : "\\x" + hexadecimal(UInt64(byte)).suffix(2).uppercased()
    }
}

private func standsForItself(_ byte: UInt8) -> Bool {
    (byte.isVisible || byte == 0x20) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

/// The text as a JSON string of printing characters of ASCII; null for none.
private func string(_ text: String?) -> String {
    guard let text else { return "null" }
    let json = jsonString(text)
    guard !json.utf8.allSatisfy({ $0.isVisible || $0 == 0x20 }) else { return json }
    return json.utf16.reduce(into: "") { escaped, unit in
        if let scalar = Unicode.Scalar(unit), (0x20...0x7E).contains(unit) {
            escaped.unicodeScalars.append(scalar)
        } else {
            escaped += "\\u" + hexadecimal(UInt64(unit)).suffix(4)
        }
    }
}
