// swift-tools-version: 6.2
import PackageDescription

// A program that cleans articles over and over, built of the product's own rooms: `Rooms` leads to `Sources`. The rooms
// keep their declarations to their package, so that this one has to be it.

let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
]

func room(_ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(
        name: name, dependencies: imports, path: "Rooms/\(name)", exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "dragoman",
    targets: [
        .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CMD4C", path: "Rooms/CMD4C", pkgConfig: "md4c-html"),
        room("Bytes"),
        room("Model"),
        room("Dictionaries", ["Bytes", "Model"], exclude: ["Data"]),
        room("Markup", ["CLibXML2", "Bytes"]),
        room("Markdown", ["CMD4C"]),
        room("ArticleText", ["Bytes", "Dictionaries", "Model", "Markup", "Markdown"]),
        .executableTarget(
            name: "throughput", dependencies: ["ArticleText", "Dictionaries", "Model"], path: "Throughput",
            swiftSettings: house),
    ]
)
