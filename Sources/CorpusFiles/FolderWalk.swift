/// Walks through files and folders and notes what it meets.
struct FolderWalk {
    private(set) var articles: [String] = []
    /// Files that may be an article's sidecar.
    private(set) var metadata: Set<String> = []
    private(set) var problems: [CorpusProblem] = []
    private(set) var passedOver: [PassedOverFile] = []
    private var seen: [FileStatus.Identity: String] = [:]

    /// Takes a path that the user named.
    mutating func take(_ path: String) {
        guard let status = status(of: path) else { return }
        switch status.kind {
        case .file: takeNamedFile(path, status)
        case .folder: takeFolder(path, status)
        case .other: problems.append(CorpusProblem(path: path, reason: .notAFile))
        }
    }

    private mutating func takeNamedFile(_ path: String, _ status: FileStatus) {
        let name = FileName(path)
        if name.kind == "txt" {
            let sidecar = name.sidecar
            if let status = try? FileSystem.status(of: sidecar), status.kind == .file {
                metadata.insert(sidecar)
            }
            takeArticle(path, status)
        } else {
            problems.append(CorpusProblem(path: path, reason: .unreadKind(name.kind)))
        }
    }

    private mutating func takeFolder(_ path: String, _ status: FileStatus) {
        var found: [(path: String, status: FileStatus)] = []
        collect(path, inside: [status.identity], into: &found)
        found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (path, status) in found {
            switch FileName(path).kind {
            case "txt": takeArticle(path, status)
            case let kind:
                if kind == "json" { metadata.insert(path) }
                passedOver.append(PassedOverFile(path: path, reason: .unreadKind(kind)))
            }
        }
    }

    private mutating func takeArticle(_ path: String, _ status: FileStatus) {
        if let first = seen[status.identity] {
            passedOver.append(PassedOverFile(path: path, reason: .readAlready(as: first)))
        } else {
            seen[status.identity] = path
            articles.append(path)
        }
    }

    /// Notes every file under a folder.
    ///
    /// - Parameter ancestors: The folders on the way here, so that a link back to one is found out.
    private mutating func collect(
        _ folder: String, inside ancestors: [FileStatus.Identity],
        into found: inout [(path: String, status: FileStatus)]
    ) {
        for path in paths(in: folder) {
            guard let status = status(of: path) else { continue }
            switch status.kind {
            case .file: found.append((path, status))
            case .other: problems.append(CorpusProblem(path: path, reason: .notAFile))
            case .folder where ancestors.contains(status.identity):
                problems.append(CorpusProblem(path: path, reason: .linkLoop))
            case .folder: collect(path, inside: ancestors + [status.identity], into: &found)
            }
        }
    }

    /// The paths of a folder's entries by their bytes, hidden ones left out.
    private mutating func paths(in folder: String) -> [String] {
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        var paths: [String] = []
        for name in names(in: folder) where name.first != 0x2E {
            if let name = String(validating: name, as: UTF8.self) {
                paths.append(start + name)
            } else {
                let repaired = start + String(decoding: name, as: UTF8.self)
                problems.append(CorpusProblem(path: repaired, reason: .nameNotUTF8))
            }
        }
        return paths
    }

    private mutating func names(in folder: String) -> [[UInt8]] {
        do throws(CorpusProblem) {
            return try FileSystem.names(in: folder).sorted { $0.lexicographicallyPrecedes($1) }
        } catch {
            problems.append(error)
            return []
        }
    }

    private mutating func status(of path: String) -> FileStatus? {
        do throws(CorpusProblem) {
            return try FileSystem.status(of: path)
        } catch {
            problems.append(error)
            return nil
        }
    }
}
