import Model

/// Cuts a live blog or a round-up into its entries.
struct EntryFinder {
    /// A paragraph of the clean text.
    struct Paragraph {
        let range: TextRange
        let line: PageLine
        /// What the line before it told, or the paragraph itself.
        let stamp: EntryStamps.Stamp?
    }

    let paragraphs: [Paragraph]

    /// Three entries at least: by their stamps, failing these by numbered headings.
    func entries() -> [ArticleEntry] {
        let stamped = paragraphs.indices.filter { paragraphs[$0].stamp != nil }
        if stamped.count >= 3, tells(stamped) { return entries(from: stamped) }
        let numbered = paragraphs.indices.filter(isNumberedHeading)
        return numbered.count >= 3 && isCounting(numbered) ? entries(from: numbered) : []
    }

    /// Whether most entries hold a paragraph of prose: the hours of a programme do not.
    private func tells(_ starts: [Int]) -> Bool {
        let ends = starts.dropFirst() + [paragraphs.count]
        let telling = zip(starts, ends).count { start, end in
            paragraphs[start..<end].contains { $0.line.isProse }
        }
        return telling * 3 >= starts.count * 2
    }

    private func entries(from starts: [Int]) -> [ArticleEntry] {
        starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1] : paragraphs.count
            let range = paragraphs[start].range.union(paragraphs[end - 1].range)
            let hasTitle = end - start > 1 && isHeading(start)
            return ArticleEntry(
                range: range, title: hasTitle ? paragraphs[start].line.text : nil,
                published: paragraphs[start].stamp?.day, time: paragraphs[start].stamp?.time)
        }
    }

    private func isHeading(_ index: Int) -> Bool {
        let line = paragraphs[index].line
        return !line.isProse && !line.endsSentence && line.phrase.lastByte != UInt8(ascii: ":")
            && (2...20).contains(line.words.count)
    }

    /// `2. Talks in Strelsau`, with prose under it.
    private func isNumberedHeading(_ index: Int) -> Bool {
        paragraphs[index].line.marker == .number && isHeading(index) && index + 1 < paragraphs.count
            && paragraphs[index + 1].line.isProse
    }

    /// Whether the headings count from one up: a list's numbers in another order are something else.
    private func isCounting(_ headings: [Int]) -> Bool {
        headings.enumerated().allSatisfy { place, index in
            let digits = paragraphs[index].line.phrase.bytes.prefix { $0 &- 0x30 < 10 }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } == place + 1
        }
    }
}
