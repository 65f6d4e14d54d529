/// A block of header lines and what follows the empty line behind it.
enum HeaderBlock {
    /// - Returns: nil where no empty line comes.
    static func split(_ bytes: ArraySlice<UInt8>) -> (lines: [ArraySlice<UInt8>], rest: ArraySlice<UInt8>)? {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0A) {
            var line = rest[..<end]
            if line.last == 0x0D { line = line.dropLast() }
            rest = rest[(end + 1)...]
            if line.isEmpty { return (lines, rest) }
            lines.append(line)
        }
        return nil
    }
}
