package import Model

/// A file, folder or part of a file that could not be read as it should, and why; reading goes on without it.
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
        /// In bytes.
        case tooLarge(size: Int, limit: Int)
        /// The name is not UTF-8; the path shows it repaired.
        case nameNotUTF8
        /// The file can't be read on.
        case stream(StreamFault.Reason)
        /// A part of the file gives no article, or not all of it.
        case record(RecordFault.Reason)
        /// The file can be read, and there is no article in it.
        case noArticle
        /// Another article has that id already.
        case repeatedIdentifier(String, first: ArticleLocation)
        /// The article was read, without what its sidecar says.
        case badSidecar(SidecarFault)
        /// So many more parts of the file can't be read; only the first ones are named.
        case more(Int)
        /// Anything else that the system says of it.
        case system(String)
    }

    package let location: ArticleLocation
    package let reason: Reason

    package init(path: String, part: ArticleLocation.Part = .whole, reason: Reason) {
        location = ArticleLocation(file: path, part: part)
        self.reason = reason
    }

    package var path: String { location.file }
}

/// A file that is left out by rule; nothing is wrong with it.
package struct PassedOverFile: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A kind of file that is not read; the extension, `docx`, or nothing.
        case unreadKind(String)
        /// The file or folder came up before, under another path.
        case readAlready(as: String)
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
