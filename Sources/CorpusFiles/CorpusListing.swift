/// A file of the corpus that holds articles.
package struct CorpusFile: Hashable, Sendable {
    package let path: String
    /// The file's name without its extensions.
    package let stem: String
    /// nil where only a look inside can tell.
    package let kind: CorpusFileKind?
    package let isGzipped: Bool
    /// The path of `NAME.json` beside `NAME.txt`, where there is one.
    package let sidecar: String?
    /// Whether another file of one article has the same stem.
    package let sharesStem: Bool
}

/// Which files a corpus consists of, before any is read.
package struct CorpusListing: Sendable {
    /// In the order of the given paths; in a folder by the bytes of the path inside it.
    package let files: [CorpusFile]
    package let problems: [CorpusProblem]
    package let passedOver: [PassedOverFile]
    /// How large the files are together, as they are stored.
    package let bytes: Int

    /// How many articles there will be, if all can be read; nil where a file may hold any number of them.
    package var articles: Int? { files.allSatisfy { $0.kind?.isOneArticle == true } ? files.count : nil }

    /// Looks for articles at the given paths.
    ///
    /// - Parameter paths: Files, and folders that are walked through to the end; names in them that begin with
    ///   a dot are left out. Links are followed. A file that was named itself is read whatever its name is.
    package init(paths: [String]) {
        var walk = FolderWalk()
        for path in paths { walk.take(path) }
        let sidecars = Self.sidecars(among: walk.found)
        let taken = Set(sidecars.values)
        let articles = walk.found.filter { !taken.contains($0.path) }
        let uses = Self.uses(ofStemsIn: articles)
        files = articles.map { found in
            let name = FileName(found.path)
            let isAlone = found.kind?.isOneArticle != false
            return CorpusFile(
                path: found.path, stem: name.stem, kind: found.kind, isGzipped: name.isGzipped,
                sidecar: sidecars[found.path], sharesStem: isAlone && uses[name.stem, default: 0] > 1)
        }
        problems = walk.problems
        bytes = articles.reduce(0) { $0 + $1.size }
        passedOver = walk.passedOver.filter { !taken.contains($0.path) }
    }

    /// The sidecar of each file that has one.
    private static func sidecars(among found: [FolderWalk.Found]) -> [String: String] {
        let listed = Set(found.filter { $0.kind == .json }.map(\.path))
        return found.reduce(into: [:]) { sidecars, file in
            guard file.kind?.isOneArticle == true else { return }
            sidecars[file.path] = FileName(file.path).sidecars.first {
                listed.contains($0) || (try? FileSystem.status(of: $0))?.kind == .file
            }
        }
    }

    private static func uses(ofStemsIn files: [FolderWalk.Found]) -> [String: Int] {
        files.reduce(into: [:]) { uses, file in
            if file.kind?.isOneArticle != false { uses[FileName(file.path).stem, default: 0] += 1 }
        }
    }
}
