import FoundationEssentials

/// The files that lie beside the tests.
package enum CaseFiles {
    /// A folder beside a source file, usually the one that asks; ends as `name` does.
    package static func folder(_ name: String, beside file: String = #filePath) -> String {
        file[...(file.lastIndex(of: "/") ?? file.startIndex)] + name
    }

    /// The names of a folder's files that end so, without that ending, sorted; none where there is no folder.
    package static func names(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { String($0.dropLast(ending.count)) }
    }

    /// What a file holds; nothing where there is none.
    package static func bytes(_ path: String) -> [UInt8] {
        [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    }

    /// What a file says; nothing where there is none.
    package static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}
