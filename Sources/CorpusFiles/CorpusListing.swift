import Bytes

/// A file of the corpus that holds an article.
package struct CorpusFile: Hashable, Sendable {
    package let path: String
    /// The file's name without its extension.
    package let stem: String
    /// The path of `NAME.json` beside `NAME.txt`, where there is one.
    package let sidecar: String?
    /// Whether another file of the corpus has the same stem.
    package let sharesStem: Bool
}

/// Which files a corpus consists of, before any is read.
package struct CorpusListing: Sendable {
    /// In the order of the given paths; in a folder by the bytes of the path inside it.
    package let files: [CorpusFile]
    package let problems: [CorpusProblem]
    package let passedOver: [PassedOverFile]

    /// Looks for articles at the given paths.
    ///
    /// - Parameter paths: Files, and folders that are walked through to the end; names in them that begin with
    ///   a dot are left out. Links are followed.
    package init(paths: [String]) {
        var walk = FolderWalk()
        for path in paths { walk.take(path) }
        let stems = walk.articles.map { FileName($0).stem }
        let uses = stems.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        files = zip(walk.articles, stems).map { path, stem in
            let sidecar = FileName(path).sidecar
            return CorpusFile(
                path: path, stem: stem, sidecar: walk.metadata.contains(sidecar) ? sidecar : nil,
                sharesStem: uses[stem, default: 0] > 1)
        }
        let sidecars = Set(files.compactMap(\.sidecar))
        problems = walk.problems
        passedOver = walk.passedOver.filter { !sidecars.contains($0.path) }
    }
}

/// The parts of a path's last name.
struct FileName {
    private let path: String
    let stem: String
    /// In lower case, without the dot; empty where there is none.
    let kind: String

    init(_ path: String) {
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let dot = name.lastIndex(of: "."), dot > name.startIndex {
            stem = String(name[..<dot])
            kind = name[name.index(after: dot)...].lowercased()
        } else {
            stem = name
            kind = ""
        }
    }

    /// Where metadata of this file would stand.
    var sidecar: String {
        kind.isEmpty ? path + ".json" : String(path.dropLast(kind.count)) + "json"
    }
}
