/// Where on a page the headline stands and where the body begins.
struct Head: Sendable {
    /// The index of the headline's line; nil for a page that begins with its first paragraph.
    let headline: Int?
    /// The index of the first line of the body; standfirst, byline and dates stand before it.
    let bodyStart: Int

    init(lines: [ReadLine], headline: Int?) {
        self.headline = headline
        let first = headline.map { $0 + 1 } ?? 0
        let prose = lines.indices.filter { $0 >= first && lines[$0].isProse }
        guard let start = prose.first else {
            bodyStart = lines.count
            return
        }
        // A paragraph with a byline or the first date after it is a standfirst.
        let hasDate = lines[..<start].contains { $0.role == .date && $0.box == nil }
        let end = min(prose.dropFirst().first ?? lines.count, start + 8, lines.count)
        let isStandfirst = lines[(start + 1)..<max(start + 1, end)].contains { line in
            line.box == nil && (line.role == .byline || line.role == .date && !hasDate)
        }
        bodyStart = isStandfirst && prose.count > 1 ? prose[1] : start
    }
}
