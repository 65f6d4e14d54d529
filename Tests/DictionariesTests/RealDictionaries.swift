import Dictionaries

/// The dictionaries of the program, loaded once for all tests of this target.
enum RealDictionaries {
    /// The folder that this file's place in the project leads to.
    static let folder: String = {
        let path = #filePath
        return path[...(path.lastIndex(of: "/") ?? path.startIndex)] + "../../Sources/Dictionaries/Data/en"
    }()

    private static let loaded = Result<Dictionaries, DictionaryErrors> { () throws(DictionaryErrors) in
        try Dictionaries(folders: [folder])
    }

    /// - Throws: Every complaint about the real files, so that a test that needs them tells what is wrong.
    static func load() throws -> Dictionaries { try loaded.get() }
}
