import FoundationEssentials

/// Reads the tables of cases that lie beside the tests.
enum CaseRows {
    /// The rows of a file in `Cases`: comments and the line of column names left out, fields parted by tabs,
    /// missing ones empty.
    static func rows(_ name: String, columns: Int) -> [[String]] {
        let path = #filePath
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        let data = FileManager.default.contents(atPath: folder + "Cases/" + name) ?? Data()
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return fields + Array(repeating: "", count: max(0, columns - fields.count))
        }
    }
}
