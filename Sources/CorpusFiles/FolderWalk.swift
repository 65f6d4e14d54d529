/// Walks through files and folders and notes what it meets.
struct FolderWalk {
    /// A file that holds articles, or metadata of one.
    struct Found: Hashable {
        let path: String
        /// nil for a file that was named itself and does not say by its name what it is.
        let kind: CorpusFileKind?
        /// In bytes, as it is stored.
        let size: Int

        init(_ path: String, kind: CorpusFileKind?, _ status: FileStatus) {
            (self.path, self.kind, size) = (path, kind, status.size)
        }
    }

    private(set) var found: [Found] = []
    private(set) var problems: [CorpusProblem] = []
    private(set) var passedOver: [PassedOverFile] = []
    private var seen: [FileStatus.Identity: String] = [:]

    /// Takes a path that the user named.
    mutating func take(_ path: String) {
        guard let status = status(of: path) else { return }
        switch status.kind {
        case .file: note(Found(path, kind: CorpusFileKind(named: FileName(path).kind), status), status)
        case .folder: takeFolder(path, status)
        case .other: problems.append(CorpusProblem(path: path, reason: .notAFile))
        }
    }

    private mutating func takeFolder(_ path: String, _ status: FileStatus) {
        var branch = Branch(root: status.identity, path: path)
        collect(path, inside: [status.identity], into: &branch)
        branch.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (path, status) in branch.files {
            let name = FileName(path)
            if let kind = CorpusFileKind(named: name.kind) {
                note(Found(path, kind: kind, status), status)
            } else {
                passedOver.append(PassedOverFile(path: path, reason: .unreadKind(name.unreadKind)))
            }
        }
    }

    private mutating func note(_ file: Found, _ status: FileStatus) {
        if let first = seen[status.identity] {
            passedOver.append(PassedOverFile(path: file.path, reason: .readAlready(as: first)))
        } else {
            seen[status.identity] = file.path
            found.append(file)
        }
    }

    /// What is met under one folder that was named.
    private struct Branch {
        var files: [(path: String, status: FileStatus)] = []
        /// Every folder is walked through once, or links between a few of them would make it without end.
        var folders: [FileStatus.Identity: String]

        init(root: FileStatus.Identity, path: String) { folders = [root: path] }
    }

    /// Notes every file under a folder.
    ///
    /// - Parameter ancestors: The folders on the way here, so that a link back to one is found out.
    private mutating func collect(
        _ folder: String, inside ancestors: [FileStatus.Identity], into branch: inout Branch
    ) {
        for path in paths(in: folder) {
            guard let status = status(of: path) else { continue }
            switch status.kind {
            case .file: branch.files.append((path, status))
            case .other: problems.append(CorpusProblem(path: path, reason: .notAFile))
            case .folder where ancestors.contains(status.identity):
                problems.append(CorpusProblem(path: path, reason: .linkLoop))
            case .folder: walk(path, status.identity, inside: ancestors, into: &branch)
            }
        }
    }

    private mutating func walk(
        _ folder: String, _ identity: FileStatus.Identity, inside ancestors: [FileStatus.Identity],
        into branch: inout Branch
    ) {
        if let first = branch.folders[identity] {
            passedOver.append(PassedOverFile(path: folder, reason: .readAlready(as: first)))
            return
        }
        branch.folders[identity] = folder
        let known = branch.files.count
        collect(folder, inside: ancestors + [identity], into: &branch)
        // Whoever calls a folder a.txt may have meant a file.
        if branch.files.count == known, CorpusFileKind(named: FileName(folder).kind) != nil {
            problems.append(CorpusProblem(path: folder, reason: .folder))
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
