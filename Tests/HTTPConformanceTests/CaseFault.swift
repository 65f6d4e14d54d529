/// Why a case file can't be read.
enum CaseFault: Error, Hashable, Sendable {
    case unknownLine(String)
    case unknownLimit(String)
    case unknownEscape
    case noReason
    case nothingExpected
}
