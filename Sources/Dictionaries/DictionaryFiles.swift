import Bytes
import FoundationEssentials

/// The folders that dictionaries are read from: the built-in one first, then those that extend it.
package struct DictionaryFiles: Sendable {
    private let folders: [String]

    /// - Throws: `.missingFolder` for a folder that is not there.
    package init(folders: [String]) throws(DictionaryErrors) {
        let missing = folders.filter { !FileManager.default.fileExists(atPath: $0) }
        guard missing.isEmpty else { throw DictionaryErrors([.missingFolder(searched: missing)]) }
        self.folders = folders
    }

    /// A file whole, as the last folder that has it has it.
    package func bytes(_ file: String) throws(DictionaryErrors) -> [UInt8] {
        for folder in folders.reversed() {
            if let data = FileManager.default.contents(atPath: folder + "/" + file) { return Array(data) }
        }
        throw DictionaryErrors([.unreadableFile(file: file, reason: "is in no dictionary folder")])
    }

    /// The rows of a file in all folders, those of later folders behind; a file that no folder has is an
    /// error.
    package func table(_ file: String, columns: [String]) throws(DictionaryErrors) -> TSVTable {
        var tables: [TSVTable] = []
        for folder in folders {
            let path = folder + "/" + file
            guard FileManager.default.fileExists(atPath: path) else { continue }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw DictionaryErrors([.unreadableFile(file: file, reason: "can't be opened")])
            }
            tables.append(try TSVTable(file: file, bytes: Array(data), expecting: columns))
        }
        guard let first = tables.first else {
            throw DictionaryErrors([.unreadableFile(file: file, reason: "is in no dictionary folder")])
        }
        return first.extended(by: tables.dropFirst())
    }
}
