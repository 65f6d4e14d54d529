import FoundationEssentials

/// The program that was built beside the tests.
package enum BuiltProgram {
    /// The tests were built without it.
    package struct Missing: Error, CustomStringConvertible {
        let searched: String

        package var description: String {
            "there is no program to test at \(searched); build the whole package first"
        }
    }

    /// Where it lies: in the folder of the running test bundle.
    package static var path: String {
        get throws(Missing) {
            let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
            let path = URL(filePath: bundle).deletingLastPathComponent().path + "/dragoman"
            guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(searched: path) }
            return path
        }
    }
}
