import Dispatch
import FoundationEssentials
import Synchronization

/// The folders that dictionaries are read from: the built-in one first, then those that extend it.
///
/// All their files are read and cut into fields at once, on all cores: start-up waits for this.
package struct DictionaryFiles: Sendable {
    /// One folder after the other: its files by name.
    private let folders: [[String: Content]]

    private struct Content: Sendable {
        let bytes: [UInt8]
        let lines: TSVLines
    }

    /// - Throws: `.missingFolder` for folders that are not there, `.unreadableFile` for files that can't be read.
    package init(folders: [String]) throws(DictionaryErrors) {
        let missing = folders.filter { !FileManager.default.fileExists(atPath: $0) }
        guard missing.isEmpty else { throw DictionaryErrors([.missingFolder(searched: missing)]) }
        let files = folders.map { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
                .filter { $0.hasSuffix(".tsv") }.sorted()
        }
        let paths = zip(folders, files).flatMap { folder, names in names.map { (folder, $0) } }
        let contents = Self.contents(of: paths)
        let unreadable = paths.indices.filter { contents[$0] == nil }
        guard unreadable.isEmpty else {
            throw DictionaryErrors(
                unreadable.map { .unreadableFile(file: paths[$0].1, reason: "can't be read") })
        }
        self.folders = folders.map { folder in
            let own = paths.indices.filter { paths[$0].0 == folder }
            let named = own.compactMap { index in contents[index].map { (paths[index].1, $0) } }
            return Dictionary(named) { first, _ in first }
        }
    }

    private static func contents(of paths: [(folder: String, file: String)]) -> [Content?] {
        let slots = Mutex<[Content?]>(Array(repeating: nil, count: paths.count))
        DispatchQueue.concurrentPerform(iterations: paths.count) { @Sendable index in
            let (folder, file) = paths[index]
            guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { return }
            let bytes = Array(data)
            let content = Content(bytes: bytes, lines: TSVLines(file: file, bytes: bytes))
            slots.withLock { $0[index] = content }
        }
        return slots.withLock { $0 }
    }

    /// A file whole, as the last folder that has it has it.
    package func bytes(_ file: String) throws(DictionaryErrors) -> [UInt8] {
        guard let content = folders.last(where: { $0[file] != nil })?[file] else { throw Self.missing(file) }
        return content.bytes
    }

    /// The rows of a file in all folders, those of later folders behind; a file that no folder has is an
    /// error.
    package func table(_ file: String, columns: [String]) throws(DictionaryErrors) -> TSVTable {
        var tables: [TSVTable] = []
        for folder in folders {
            guard let content = folder[file] else { continue }
            tables.append(try TSVTable(content.lines, expecting: columns))
        }
        guard let first = tables.first else { throw Self.missing(file) }
        return first.extended(by: tables.dropFirst())
    }

    private static func missing(_ file: String) -> DictionaryErrors {
        DictionaryErrors([.unreadableFile(file: file, reason: "is in no dictionary folder")])
    }
}
