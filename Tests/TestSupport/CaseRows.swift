/// Reads the tables of cases that lie beside the tests.
package enum CaseRows {
    /// The rows of a file in a folder beside the asking test: comments and the line of column names left out,
    /// fields parted by tabs, missing ones empty.
    package static func rows(
        _ name: String, columns: Int, in folder: String = "Cases/", beside file: String = #filePath
    ) -> [[String]] {
        lines(ofFile: CaseFiles.folder(folder, beside: file) + name).dropFirst().map { fields in
            fields + Array(repeating: "", count: max(0, columns - fields.count))
        }
    }

    /// The fields of every line but comments; the first line names the columns.
    package static func lines(ofFile path: String) -> [[String]] {
        CaseFiles.text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
