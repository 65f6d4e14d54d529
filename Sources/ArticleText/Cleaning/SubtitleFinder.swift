import Dictionaries

/// Finds the standfirst: a line of its own below the headline, with the byline or the date after it.
struct SubtitleFinder {
    let lines: [ReadLine]
    let head: Head
    let authors: AuthorFinder

    /// - Returns: nil where the line may as well be the report's first paragraph or a byline.
    func subtitle() -> Phrase? {
        guard let headline = head.headline, lines.indices.contains(headline + 1) else { return nil }
        let index = headline + 1
        let line = lines[index]
        guard line.isText, line.line.marker == nil, (4...60).contains(line.line.words.count),
            line.line.segments.count == 1, index < head.bodyStart, !authors.isNameLine(index),
            !authors.isRoleLine(index), !line.line.words.elementsEqual(lines[headline].line.words)
        else { return nil }
        let after = lines[(index + 1)..<min(index + 3, head.bodyStart)]
        return after.contains { $0.role.isMetadata && $0.box == nil } ? line.line.phrase : nil
    }
}
