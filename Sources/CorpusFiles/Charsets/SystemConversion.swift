// The edge to iconv: no pointer leaves this file. Its tables (gconv modules) come with the C library.
import Glibc

/// Bytes of a charset, read by the system's own tables.
enum SystemConversion {
    /// - Parameter faults: How many faults are borne; each becomes U+FFFD.
    /// - Returns: nil where there are more of them, or where the system does not know the charset.
    static func text(of bytes: ArraySlice<UInt8>, in charset: Charset, faults: Int) -> DecodedText? {
        guard let converter = unsafe iconv_open("UTF-8", charset.systemName),
            Int(bitPattern: converter) != -1
        else { return nil }
        defer { unsafe iconv_close(converter) }
        var (rest, converted, replaced) = (bytes, [UInt8](), 0)
        converted.reserveCapacity(bytes.count + bytes.count / 2)
        while !rest.isEmpty {
            let (taken, fault) = unsafe convert(rest, by: converter, into: &converted)
            rest = rest.dropFirst(taken)
            guard fault == EILSEQ || fault == EINVAL else { continue }
            replaced += 1
            guard replaced <= faults else { return nil }
            converted += "\u{FFFD}".utf8
            // EINVAL: the bytes break off inside a character.
            rest = fault == EINVAL ? [] : rest.dropFirst(charset.unit)
        }
        // A letter that a mark might have followed is still held back.
        unsafe finish(converter, into: &converted)
        return String(validating: converted, as: UTF8.self)
            .map { DecodedText(text: $0, charset: charset.name, replaced: replaced) }
    }

    /// One call to iconv: how many bytes it took, and why it stopped before the end, if it did.
    private static func convert(
        _ bytes: ArraySlice<UInt8>, by converter: iconv_t, into converted: inout [UInt8]
    ) -> (taken: Int, fault: Int32) {
        let size = 65_536
        var (taken, fault): (Int, Int32) = (0, 0)
        converted += unsafe [UInt8](unsafeUninitializedCapacity: size) { target, initialized in
            unsafe bytes.withUnsafeBytes { source in
                var from = unsafe UnsafeMutablePointer(
                    mutating: source.bindMemory(to: CChar.self).baseAddress)
                var (left, room) = (source.count, size)
                unsafe target.withMemoryRebound(to: CChar.self) { target in
                    var to = target.baseAddress
                    if unsafe iconv(converter, &from, &left, &to, &room) == -1 {
                        fault = errno
                    }
                }
                (taken, initialized) = (source.count - left, size - room)
            }
        }
        return (taken, fault)
    }

    private static func finish(_ converter: iconv_t, into converted: inout [UInt8]) {
        let size = 64
        converted += unsafe [UInt8](unsafeUninitializedCapacity: size) { target, initialized in
            var room = size
            unsafe target.withMemoryRebound(to: CChar.self) { target in
                var to = target.baseAddress
                _ = unsafe iconv(converter, nil, nil, &to, &room)
            }
            initialized = size - room
        }
    }
}
