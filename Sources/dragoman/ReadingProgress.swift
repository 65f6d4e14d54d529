/// When those who wait for long work are told how far it has come, and in which words.
///
/// Work of less than two seconds tells nothing.
struct ReadingProgress {
    enum Style {
        /// For a terminal: one line, drawn anew five times a second.
        case bar
        /// For files and other programs: a line every five seconds.
        case lines
    }

    let style: Style
    private var toldAfter: Duration?
    /// Whether the last line of the terminal is the bar.
    private var barStands = false

    init(style: Style) {
        self.style = style
    }

    /// The line to write now; nil most of the time.
    ///
    /// - Parameter total: nil where nobody knows it, as with standard input.
    /// - Parameter elapsed: Since the work began.
    mutating func line(read: Int, of total: Int?, after elapsed: Duration) -> String? {
        guard isDue(after: elapsed, isEnd: read == total) else { return nil }
        toldAfter = elapsed
        let words = (total.map { "\(read) of \($0)" } ?? "\(read)") + " articles read"
        guard style == .bar else { return words }
        let place = barStands ? Self.lineAbove : ""
        barStands = true
        return place + (total.map { Self.bar(read, of: $0) } ?? "") + words
    }

    /// Something else was written: the next bar stands below it, and not in its place.
    mutating func interrupt() {
        barStands = false
    }

    private func isDue(after elapsed: Duration, isEnd: Bool) -> Bool {
        guard let toldAfter else { return elapsed >= .seconds(2) && !isEnd }
        return isEnd || elapsed - toldAfter >= (style == .bar ? .milliseconds(200) : .seconds(5))
    }

    private static func bar(_ read: Int, of total: Int) -> String {
        let full = total > 0 ? min(width, width * read / total) : width
        return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full) + "] "
    }

    private static let width = 30
    /// Up one line, and that line emptied (ECMA-48 §8.3.22, §8.3.41).
    private static let lineAbove = "\u{1B}[A\u{1B}[K"
}
