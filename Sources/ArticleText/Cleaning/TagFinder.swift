import Dictionaries

/// Finds the subjects under which a page is filed: `Tags: Asia, Summit`, `Topics: Iraq | Iran`.
struct TagFinder {
    let furniture: Furniture

    /// In the order of the page, each once, as printed.
    func tags(in lines: [ReadLine]) -> [String] {
        var tags: [String] = []
        for line in lines where line.role.isFurniture {
            guard furniture.kinds(in: line.line.words).contains(.tags),
                let row = furniture.row(.tags, in: line.line.phrase)
            else { continue }
            tags += Self.tags(in: line.line.phrase, behind: row).filter { !tags.contains($0) }
        }
        return tags
    }

    private static func tags(in line: Phrase, behind row: Furniture.Row) -> [String] {
        let label = line.words.dropFirst(row.words.count - 1).first
        guard let end = label?.end else { return [] }
        let list = line[end...]
        let parts = list.segmentsOrWhole.flatMap { segment in
            segment.bytes.split { ",;#:".utf8.contains($0) }.map { segment[$0.startIndex..<$0.endIndex] }
        }
        return parts.filter { (1...5).contains($0.words.count) && $0.bytes.count <= 60 }.map(\.text)
    }
}

extension Phrase {
    /// The parts between bars and wide gaps, or the whole.
    var segmentsOrWhole: [Phrase] {
        let parts = segments()
        return parts.isEmpty ? [self] : parts
    }
}
