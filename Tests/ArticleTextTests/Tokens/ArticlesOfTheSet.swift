import TestSupport

/// The pages of the gold set, as texts that no test was written for.
enum ArticlesOfTheSet {
    /// In the order of their names.
    static let texts: [String] = {
        let folder = CaseFiles.folder("../../Gold/articles/")
        return CaseFiles.names(in: folder, ending: ".txt").map { CaseFiles.text(folder + $0 + ".txt") }
    }()
}
