import HTTP

/// A plain file of a folder, opened.
struct FolderFile: Sendable {
    let facts: FileFacts
    private let file: OpenFile

    /// - Returns: nil where there is no such plain file in the folder, or it may not be read.
    init?(_ name: String, in folder: OpenFile) throws(FileShortage) {
        guard let file = try folder.file(named: name), let facts = file.facts else { return nil }
        self.facts = facts
        self.file = file
    }

    /// The body of an answer with this file: small files read whole, others as they are sent.
    ///
    /// - Returns: nil where reading fails.
    var body: (bytes: [ArraySlice<UInt8>], rest: FileBody?)? {
        guard facts.size <= Self.wholeBytes else {
            return ([], FileBody(file, range: 0..<facts.size))
        }
        do {
            return ([try file.bytes(from: 0, count: facts.size)[...]], nil)
        } catch {
            return nil
        }
    }

    private static let wholeBytes = 262_144
}

extension OpenFile {
    /// The folder below this one that a path of names leads to, step by step. No symbolic link is followed on
    /// the way, so that no path leads out, not even one that is changed meanwhile.
    func folder(at path: some Collection<String>) throws(FileShortage) -> OpenFile? {
        var folder: OpenFile? = self
        for step in path { folder = try folder?.folder(named: step) }
        return folder
    }
}
