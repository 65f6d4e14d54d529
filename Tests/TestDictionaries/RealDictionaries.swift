package import Dictionaries
import TestSupport

/// The dictionaries of the program, loaded once for all tests of a target.
package enum RealDictionaries {
    /// The folder that this file's place in the project leads to, with a slash at its end.
    package static let folder = CaseFiles.folder("../../Sources/Dictionaries/Data/en/")

    private static let loaded = Result<Dictionaries, DictionaryErrors> { () throws(DictionaryErrors) in
        try Dictionaries(folders: [folder])
    }

    /// - Throws: Every complaint about the real files, so that a test that needs them tells what is wrong.
    package static func load() throws(DictionaryErrors) -> Dictionaries { try loaded.get() }
}
