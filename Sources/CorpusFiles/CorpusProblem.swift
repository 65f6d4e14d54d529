/// A file or folder that could not be read as it should, and why; reading goes on without it.
package struct CorpusProblem: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case missing
        case noPermission
        /// A symbolic link to nothing.
        case danglingLink
        /// A symbolic link that leads back to where it stands.
        case linkLoop
        /// A socket, device or named pipe.
        case notAFile
        /// A folder, where only a file will do.
        case folder
        case empty
        /// In bytes.
        case tooLarge(size: Int, limit: Int)
        /// 1 is the first line.
        case notUTF8(line: Int)
        /// The name is not UTF-8; the path shows it repaired.
        case nameNotUTF8
        /// A file that was named itself, of a kind that is not read yet.
        case unreadKind(String)
        /// Another article has that id already.
        case repeatedIdentifier(String, first: String)
        /// The article was read, without what its sidecar says.
        case badSidecar(SidecarFault)
        /// Anything else that the system says of it.
        case system(String)
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

/// A file that is left out by rule; nothing is wrong with it.
package struct PassedOverFile: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A kind of file that is not read yet; the extension, `html`, or nothing.
        case unreadKind(String)
        /// The file came up before, under another path.
        case readAlready(as: String)
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
