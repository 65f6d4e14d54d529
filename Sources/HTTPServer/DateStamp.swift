import HTTP

/// The text of the Date field, made once a second.
struct DateStamp: Sendable {
    private var second = Int.min
    private var text = ""

    mutating func text(at seconds: Int) -> String {
        if seconds != second {
            (second, text) = (seconds, httpDate(secondsSince1970: seconds))
        }
        return text
    }
}
