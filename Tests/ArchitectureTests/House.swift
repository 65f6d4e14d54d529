import FoundationEssentials

/// The project as its files stand on the disk.
enum House {
    static let top = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What `Package.swift` lets each room import, system modules apart.
    static let walls: [String: Set<String>] = {
        guard let manifest = try? String(contentsOf: top.appending(path: "Package.swift"), encoding: .utf8)
        else {
            return [:]
        }
        return Walls(manifest: manifest).imports
    }()

    /// Every Swift file of `Sources`, sorted by path.
    static let sources: [SourceFile] = {
        let folder = top.appending(path: "Sources").resolvingSymlinksInPath().path
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            let text = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            return text.map { SourceFile(path: path, text: $0) }
        }
    }()
}

/// The table of imports, read out of the text of `Package.swift`.
struct Walls {
    private(set) var imports: [String: Set<String>] = [:]

    /// - Parameter manifest: Rooms are written `room("Name", ["Other", product])`, the program by
    ///   `.executableTarget(name:dependencies:)`, products of packages are named by `let product = ….product(name:`.
    init(manifest: String) {
        var products: [Substring: String] = [:]
        for match in manifest.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/) {
            products[match.1] = String(match.2)
        }
        let rooms = manifest.matches(of: /\broom\(\s*"(\w+)"(?:\s*,\s*\[([^\]]*)\])?/).map {
            ($0.1, $0.2 ?? "")
        }
        let programs = manifest.matches(
            of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/)
        for (room, list) in rooms + programs.map({ ($0.1, $0.2) }) {
            let names = list.matches(of: /"(\w+)"|(\w+)/).map { match in
                match.1.map(String.init) ?? match.2.flatMap { products[$0] } ?? String(match.0)
            }
            imports[String(room)] = Set(names)
        }
    }
}
