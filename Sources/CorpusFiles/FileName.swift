/// The parts of a path's last name.
struct FileName {
    private let path: String
    /// Without `.gz` and without the extension before it.
    let stem: String
    /// In lower case, without the dot and without `.gz`; empty where there is none.
    let kind: String
    let isGzipped: Bool

    init(_ path: String) {
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let (front, last) = Self.parts(of: name)
        isGzipped = last == "gz"
        (stem, kind) = isGzipped ? Self.parts(of: front) : (front, last)
    }

    private static func parts(of name: String) -> (stem: String, kind: String) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
        return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
    }

    /// The path up to the stem's end.
    private var front: String {
        String(path.dropLast((kind.isEmpty ? 0 : kind.count + 1) + (isGzipped ? 3 : 0)))
    }

    /// Where metadata of this file would stand, with the likeliest place first.
    var sidecars: [String] { [front + ".json", front + ".json.gz"] }

    /// What is no kind of article, in the words of whoever named the file: `.docx`, `.gz`, or nothing.
    var unreadKind: String { kind.isEmpty && isGzipped ? "gz" : kind }
}
