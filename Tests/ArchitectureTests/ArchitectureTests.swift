import Testing

/// What any room may import of the system, and which rooms may not.
private let systemModules: Set = ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"]
private let pureRooms: Set = ["Bytes", "Model", "Merging", "VisitIndex", "HTTP"]

/// Rooms that may do unsafe work: text by hand, and the edges to C.
private let roomsWithUnsafeWork: Set = [
    "Bytes", "Sockets", "CorpusFiles", "Gzip", "Markup", "Markdown", "HTTPServer",
]
/// The container's health check is a client, for which the rooms of the server have no place.
private let filesWithUnsafeWork: Set = ["dragoman/HealthProbe.swift"]

@Suite struct ArchitectureTests {
    @Test func `the table of rooms is read, and every folder of sources is in it`() {
        let folders = Set(House.sources.map(\.room))
        #expect(folders.count > 10)
        #expect(folders.subtracting(House.walls.keys).sorted() == [])
        #expect(House.walls["Bytes"] == [])
        #expect(House.walls["Reading"]?.contains("Events") == true)
        #expect(House.walls["ArticleStore"]?.contains("GRDB") == true)
    }

    @Test func `a room imports only what its line in the table names`() {
        let breaches = House.sources.flatMap { file in
            let system = pureRooms.contains(file.room) ? ["Synchronization"] : systemModules
            let allowed = House.walls[file.room, default: []].union(system)
            return file.imports.filter { !allowed.contains($0.module) }
                .map { "\(file.path):\($0.line) imports \($0.module)" }
        }
        #expect(breaches == [])
    }

    @Test func `the server knows no news, and the index neither text nor HTTP`() {
        #expect(House.walls["HTTP"] == ["Bytes"])
        #expect(House.walls["HTTPServer"] == ["Sockets", "HTTP", "Bytes"])
        #expect(House.walls["VisitIndex"] == ["Model"])
        #expect(House.walls["Model"] == [])
    }

    @Test func `unsafe work stays in the rooms that are there for it`() {
        let files = House.sources.filter {
            !roomsWithUnsafeWork.contains($0.room) && !filesWithUnsafeWork.contains($0.path)
        }
        #expect(files.flatMap { $0.places { $0.contains(/\bunsafe\b/) } } == [])
    }

    @Test func `nothing is forced`() {
        let forced = House.sources.flatMap { $0.places { $0.contains(/\btry!|\bas!|\bfatalError\(/) } }
        #expect(forced == [])
    }

    @Test func `the compiler's checks of concurrency are not switched off`() {
        let unchecked = House.sources.filter { $0.room != "Sockets" }
            .flatMap {
                $0.places { $0.contains(/@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency/) }
            }
        #expect(unchecked == [])
    }
}

@Suite struct ArchitectureReaderTests {
    private let manifest = """
        let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
        room("A"),
        room("B", ["A", grdb], resources: [.copy("Data")]),
        room(
            "C", [
                "A", "B",
            ]),
        .executableTarget(
            name: "d",
            dependencies: [
                "A", "C", grdb,
            ])
        """

    @Test func `walls are read from the manifest`() {
        let expected: [String: Set<String>] = [
            "A": [], "B": ["A", "GRDB"], "C": ["A", "B"], "d": ["A", "C", "GRDB"],
        ]
        #expect(Walls(manifest: manifest).imports == expected)
    }

    @Test func `imports of every form are seen`() {
        let text = """
            import A
            package import B
            @testable import C
            import struct D.Part
            // import E
            let text = "import F"
            """
        let imports = SourceFile(path: "X/a.swift", text: text).imports
        #expect(imports.map(\.module) == ["A", "B", "C", "D"])
        #expect(imports.map(\.line) == [1, 2, 3, 4])
    }

    @Test func `comments and strings are not code`() {
        let text = """
            // try! this
            let words = "as! said" + "he // she" // try! that
            let number = try! made()
            """
        #expect(
            SourceFile(path: "X/a.swift", text: text).places { $0.contains(/\btry!|\bas!/) } == [
                "X/a.swift:3"
            ])
    }
}
