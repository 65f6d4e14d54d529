import FoundationEssentials

/// Where the files lie that belong to the program.
struct DataFolders {
    /// The folder of the program itself, links resolved.
    let program: String

    init() {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        program = URL(filePath: link ?? "/").deletingLastPathComponent().path
    }

    /// The built-in dictionaries, one folder a language.
    ///
    /// A build has them beside the program, an installation under `share`.
    func dictionaries() throws(MissingFolder) -> String {
        try existing(
            "built-in dictionaries",
            [
                program + "/dragoman_Dictionaries.resources/Data/en", shared("Data/en"),
            ])
    }

    /// The web pages: as configured, else those of the installation.
    ///
    /// - Returns: The configured folder where neither is there, so that complaints name what the user wrote.
    func pages(configured folder: String) -> String {
        [folder, shared("Public")].first(where: Self.isFolder) ?? folder
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    private func shared(_ name: String) -> String {
        URL(filePath: program).deletingLastPathComponent().path + "/share/dragoman/" + name
    }

    private func existing(_ what: String, _ candidates: [String]) throws(MissingFolder) -> String {
        guard let folder = candidates.first(where: Self.isFolder) else {
            throw MissingFolder(what: what, searched: candidates)
        }
        return folder
    }
}

/// A folder without which the program can't work is not where it should be.
struct MissingFolder: Error, Hashable, CustomStringConvertible {
    let what: String
    let searched: [String]

    var description: String {
        "the \(what) are not there; looked for in " + searched.joined(separator: " and ")
    }
}
