import HTTP

/// What a path leads to.
enum FoundFile: Sendable {
    case file(ServedFile)
    /// A folder with a page, named without the slash behind it.
    case folder

    /// - Returns: nil where there is nothing that may be served.
    init?(_ request: Request, below top: String) throws(FileShortage) {
        guard let path = Self.path(request), let name = path.last,
            let folder = try OpenFile.folder(top)?.folder(at: path.dropLast())
        else { return nil }
        if let file = try FolderFile(name, in: folder) {
            self = .file(ServedFile(name: name, file: file, folder: folder))
        } else if let inner = try folder.folder(named: name), try FolderFile(indexName, in: inner) != nil {
            self = .folder
        } else {
            return nil
        }
    }

    /// The names from the folder down; nil where one can't be, or should not be, the name of a public file.
    private static func path(_ request: Request) -> [String]? {
        var path = request.segments
        if path.last?.isEmpty ?? request.rawPath.hasPrefix("/") {
            if !path.isEmpty { path.removeLast() }
            path.append(indexName)
        }
        return path.allSatisfy(isPlainName) ? path : nil
    }

    /// Names that begin with a dot are those of hidden files, and `.` and `..`.
    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
            }
    }
}

private let indexName = "index.html"
