extension CorpusProblem {
    /// What problems are counted by where there are too many to name each.
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        case unreachable = "files or folders can't be opened"
        case unreadable = "files can't be read to their ends"
        case record = "articles can't be read as they should"
        case repeated = "articles have an id that another has"
        case sidecar = "sidecars are not used"
    }

    package var sort: Sort {
        switch reason {
        case .missing, .noPermission, .danglingLink, .linkLoop, .notAFile, .folder, .nameNotUTF8, .system:
            .unreachable
        case .stream, .tooLarge, .noArticle: .unreadable
        case .record, .more: .record
        case .repeatedIdentifier: .repeated
        case .badSidecar: .sidecar
        }
    }

    /// Whether there may be articles at the path that nobody can get at.
    package var isLoss: Bool {
        switch reason {
        case .missing, .noPermission, .danglingLink, .linkLoop, .notAFile, .system, .stream(.system): true
        default: false
        }
    }
}
