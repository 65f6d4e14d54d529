import FoundationEssentials
import TestSupport
import Testing

/// Bytes from a client, and what is expected of them; the file's name is the fact.
///
/// Line ends of the file itself do not count: `\r`, `\n`, `\t`, `\0`, `\xHH` and `\\` stand for bytes, so
/// that every byte can be seen in the file.
struct CaseFile: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let expectationPath: String

    var testDescription: String { name }

    /// The cases of a folder, by name.
    static func all(in folder: String) -> [CaseFile] {
        let path = CaseFiles.folder("Cases/\(folder)/")
        return CaseFiles.names(in: path, ending: ".http").map { name in
            CaseFile(
                name: name, bytes: unescaped(CaseFiles.bytes(path + name + ".http")),
                expectationPath: path + name + ".expect")
        }
    }

    /// Compares with the expectation; where there is none yet, writes what was found down and fails once.
    func expect(_ found: String) {
        if let expected = FileManager.default.contents(atPath: expectationPath) {
            #expect(found == String(decoding: expected, as: UTF8.self))
        } else {
            _ = FileManager.default.createFile(atPath: expectationPath, contents: Data(found.utf8))
            Issue.record("new expectation, to be read before it is believed: \(expectationPath)")
        }
    }
}

private func unescaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.filter { $0 != 0x0A }[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
            bytes.append(byte)
            continue
        }
        switch kind {
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "0"): bytes.append(0x00)
        case UInt8(ascii: "x"):
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            rest = rest.dropFirst(2)
            bytes.append(UInt8(digits, radix: 16) ?? 0)
        default: bytes.append(kind)
        }
    }
    return bytes
}
