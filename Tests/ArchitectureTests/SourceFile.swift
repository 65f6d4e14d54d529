/// A Swift file: what it imports, and its code without comments and strings.
struct SourceFile: CustomStringConvertible {
    /// Inside `Sources`: `Bytes/Nearest.swift`.
    let path: String
    private let lines: [Substring]
    /// The lines without comments and without what stands in quotation marks.
    private let code: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        code = lines.map(Self.code)
    }

    var description: String { path }

    var room: String { path.split(separator: "/").first.map(String.init) ?? path }

    /// The modules that the file imports, with their lines; 1 is the first.
    var imports: [(line: Int, module: String)] {
        let access = /(?:@\w+ +)*(?:(?:public|package|internal|private|fileprivate) +)?import +/
        let kind = /(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?/
        return lines.enumerated().compactMap { index, line in
            guard let start = line.prefixMatch(of: access)?.range.upperBound,
                let name = line[start...].prefixMatch(of: kind)?.range.upperBound
            else { return nil }
            return (index + 1, String(line[name...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
        }
    }

    /// Lines whose code matches, as `Bytes/Nearest.swift:12`.
    func places(where matches: (String) -> Bool) -> [String] {
        code.enumerated().compactMap { matches($1) ? "\(path):\($0 + 1)" : nil }
    }

    private static func code(of line: Substring) -> String {
        guard line.contains("\"") || line.contains("//") else { return String(line) }
        let bare = line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
        return String(bare.prefix(upTo: bare.firstRange(of: "//")?.lowerBound ?? bare.endIndex))
    }
}
