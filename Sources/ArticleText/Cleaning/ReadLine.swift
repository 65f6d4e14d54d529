/// A line of a page with its role, and whether it stands in a box.
struct ReadLine: Sendable {
    let line: PageLine
    let role: LineRole
    /// The row of `furniture.tsv` whose heading opened the box around the line; nil outside boxes.
    let box: Int?

    /// Whether a picture's credit or label may stand in the line: a quick no to most.
    let mayHaveCredit: Bool

    /// Whether the line can be the article's own.
    var isText: Bool { role == .text && box == nil }
    var isProse: Bool { isText && line.isProse && line.marker == nil }
}
