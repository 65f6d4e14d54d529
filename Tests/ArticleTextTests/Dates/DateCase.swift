import Dictionaries
import TestSupport
import Testing

@testable import ArticleText

/// A row of `dates.tsv`: a line as a page prints it, and its dates in our notation.
struct DateCase: CustomTestStringConvertible, Sendable {
    let line: String
    /// Parted by blanks; `d/m` both readings as `day-first|month-first`, `--MM-DD` without a year; empty for none.
    let dates: String
    var testDescription: String { line }

    static let all = CaseRows.rows("dates.tsv", columns: 2).map { DateCase(line: $0[0], dates: $0[1]) }
}

/// What the tests of dates read with, loaded once.
enum DateFiles {
    private static let calendar = Result { try CleaningFiles.calendar() }

    static func finder() throws -> DateFinder { DateFinder(calendar: try calendar.get()) }
}
