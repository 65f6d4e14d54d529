import FoundationEssentials

/// The pages of the gold set, as texts that no test was written for.
enum ArticlesOfTheSet {
    /// In the order of their names.
    static let texts: [String] = {
        let path = #filePath
        let folder = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) + "../../Gold/articles/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + name).map { String(decoding: $0, as: UTF8.self) }
        }
    }()
}
