// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house stand below in the order of the flow: a room may import only what its line names.
// Tests/ArchitectureTests holds the sources against `walls`, so that the table can't lie.

let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ imports: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: imports, resources: resources, swiftSettings: house)
}

func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: house)
}

/// What several rooms' tests share; it stands among the tests and no room may import it.
func support(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, path: "Tests/\(name)", swiftSettings: house)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "dragoman",
    products: [.executable(name: "dragoman", targets: ["dragoman"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Under everything
        room("Bytes"),
        room("Model"),

        // From a folder of pages to a catalogue of visits
        room("Dictionaries", ["Bytes", "Model"], resources: [.copy("Data")]),
        room("CorpusFiles", ["Bytes", "Model", "Gzip", "Markup"]),
        room("ArticleText", ["Bytes", "Dictionaries", "Model", "Markup", "Markdown"]),
        room("Mentions", ["ArticleText", "Dictionaries", "Model"]),
        room("Entities", ["ArticleText", "Mentions", "Dictionaries", "Model"]),
        room("Events", ["ArticleText", "Mentions", "Entities", "Dictionaries", "Model"]),
        room("Reading", ["ArticleText", "Mentions", "Entities", "Events", "Dictionaries", "Model"]),
        room("Merging", ["Dictionaries", "Model"]),

        // From the catalogue to an answer
        room("ArticleStore", ["Model", grdb]),
        room("VisitIndex", ["Model"]),
        room("HTTP", ["Bytes"]),
        room("VisitAPI", ["VisitIndex", "HTTP", "Bytes", "Model"]),

        // The edge to zlib
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        room("Gzip", ["CZlib"]),

        // The edge to libxml2
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        room("Markup", ["CLibXML2", "Bytes"]),

        // The edge to md4c
        .systemLibrary(
            name: "CMD4C", pkgConfig: "md4c-html", providers: [.apt(["libmd4c-html0-dev", "libmd4c-dev"])]),
        room("Markdown", ["CMD4C"]),

        // The server, which knows no news
        .target(name: "LinuxCalls"),
        room("Sockets", ["LinuxCalls"]),
        room("HTTPServer", ["Sockets", "HTTP", "Bytes"]),

        // The program, where news and server meet
        room("Configuration", ["Bytes"]),
        .executableTarget(
            name: "dragoman",
            dependencies: [
                "Configuration", "CorpusFiles", "ArticleText", "Dictionaries", "Reading", "Merging",
                "ArticleStore",
                "VisitIndex", "VisitAPI", "HTTP", "HTTPServer", "Gzip", "Model", "Bytes", argumentParser,
                logging,
            ],
            swiftSettings: house),

        // What the tests share
        support("TestSupport"),
        support("TestDictionaries", ["TestSupport", "Dictionaries"]),

        // Tests, a folder for each room
        tests("ArchitectureTests", []),
        tests("BytesTests", ["Bytes"]),
        tests("ModelTests", ["Model", "TestSupport"], exclude: ["Cases"]),
        tests(
            "DictionariesTests",
            [
                "Dictionaries", "ArticleText", "Mentions", "Entities", "Events", "Model", "TestSupport",
                "TestDictionaries",
            ], exclude: ["Cases"]),
        tests(
            "CorpusFilesTests", ["CorpusFiles", "Gzip", "Bytes", "Model", "TestSupport"],
            exclude: ["Records/Cases"]),
        tests(
            "ArticleTextTests",
            ["ArticleText", "Bytes", "Dictionaries", "Markup", "Model", "TestSupport", "TestDictionaries"],
            exclude: [
                "Cleaning/Cases", "Cleaning/blocks.tsv", "Cleaning/datelines.tsv", "Dates/Cases",
                "HTML/Cases", "HTML/Metadata/Cases", "Language/Cases",
                "Tokens/Cases",
            ]),
        tests(
            "MentionsTests",
            ["Mentions", "ArticleText", "Dictionaries", "Model", "TestSupport", "TestDictionaries"],
            exclude: ["Cases"]),
        tests(
            "EntitiesTests",
            [
                "Entities", "Mentions", "ArticleText", "Dictionaries", "Model", "TestSupport",
                "TestDictionaries",
            ],
            exclude: ["Cases"]),
        tests(
            "EventsTests",
            [
                "Events", "Entities", "Mentions", "ArticleText", "Dictionaries", "Model", "TestSupport",
                "TestDictionaries",
            ],
            exclude: ["Cases"]),
        tests(
            "ReadingTests", ["Reading", "Dictionaries", "Model", "TestSupport", "TestDictionaries"],
            exclude: ["Cases"]),
        tests("MergingTests", ["Merging", "Dictionaries", "Model", "TestSupport", "TestDictionaries"]),
        tests("ArticleStoreTests", ["ArticleStore", "Model"]),
        tests("VisitIndexTests", ["VisitIndex", "Model", "TestSupport"], exclude: ["Worlds"]),
        tests("HTTPTests", ["HTTP", "Gzip", "Bytes", "TestSupport"], exclude: ["Cases"]),
        tests("MarkupTests", ["Markup"]),
        tests("GzipTests", ["Gzip", "CZlib"]),
        tests("MarkdownTests", ["Markdown"]),
        tests(
            "VisitAPITests",
            ["VisitAPI", "VisitIndex", "HTTPServer", "HTTP", "Gzip", "Bytes", "Model", "TestSupport"],
            exclude: ["Scenarios"]),
        tests("HTTPServerTests", ["HTTPServer", "Sockets", "HTTP", "Gzip", "Bytes", "TestSupport"]),
        tests(
            "HTTPConformanceTests", ["VisitAPI", "HTTPServer", "HTTP", "Gzip", "Bytes", "TestSupport"],
            exclude: ["Cases", "README.md"]),
        tests("ConfigurationTests", ["Configuration", "Bytes"], exclude: ["Cases"]),
        tests("GoldTests", ["dragoman", "TestSupport"]),
        tests(
            "ProgramTests",
            ["dragoman", "CorpusFiles", "HTTPServer", "HTTP", "Gzip", "Bytes", "TestSupport"],
            exclude: ["Kinds"]),
    ]
)
