import Testing

@testable import dragoman

@Suite struct ReadingProgressTests {
    /// The lines that are written when a portion is read every so many milliseconds.
    private func lines(_ style: ReadingProgress.Style, of total: Int? = 10, every milliseconds: Int)
        -> [String]
    {
        var progress = ReadingProgress(style: style)
        return (1...10).compactMap {
            progress.line(read: $0, of: total, after: .milliseconds($0 * milliseconds))
        }
    }

    @Test func `work of less than two seconds tells nothing`() {
        #expect(lines(.lines, every: 199) == [])
        #expect(lines(.bar, every: 199) == [])
    }

    @Test func `work that is done at once after two seconds tells nothing`() {
        var progress = ReadingProgress(style: .lines)
        #expect(progress.line(read: 10, of: 10, after: .seconds(9)) == nil)
    }

    @Test func `where no terminal is a line is written every five seconds, and one at the end`() {
        let written = [
            "1 of 10 articles read", "4 of 10 articles read", "7 of 10 articles read",
            "10 of 10 articles read",
        ]
        #expect(lines(.lines, every: 2000) == written)
    }

    @Test func `a total that nobody knows is not told`() {
        #expect(
            lines(.lines, of: nil, every: 2000) == [
                "1 articles read", "4 articles read", "7 articles read", "10 articles read",
            ])
    }

    @Test func `on a terminal the bar takes the place of the bar before`() {
        let bars = lines(.bar, every: 1000)
        #expect(bars.count == 9)
        #expect(bars.first == "[######........................] 2 of 10 articles read")
        #expect(bars.dropFirst().allSatisfy { $0.hasPrefix("\u{1B}[A\u{1B}[K[") })
        #expect(bars.last?.hasSuffix("[##############################] 10 of 10 articles read") == true)
    }

    @Test func `a bar does not take the place of what was written in between`() {
        var progress = ReadingProgress(style: .bar)
        _ = progress.line(read: 1, of: 3, after: .seconds(3))
        progress.interrupt()
        #expect(progress.line(read: 2, of: 3, after: .seconds(4))?.hasPrefix("[") == true)
    }
}
