/// One line of a case: what the client does, or what is expected by then.
enum Step: Hashable, Sendable {
    // What the client does
    case send(CaseText)
    /// Sends nothing more, and still reads.
    case end
    /// Breaks the connection off.
    case reset
    case wait(seconds: Int)

    // What is expected
    /// The next answer has one of these statuses.
    case answer(statuses: [Int], toHead: Bool)
    case has(field: String, value: CaseText?)
    case lacks(field: String)
    /// The field is a list with that member.
    case lists(field: String, member: String)
    case body(CaseText)
    case length(Int)
    case json(member: String, value: CaseText)
    /// The fields are those of an earlier answer, counted from 1, but for Date.
    case sameFields(asAnswer: Int)
    /// The value of a field is to stand for `\(name)` from here on.
    case keep(field: String)
    /// Nothing more has come so far, and the connection is open.
    case silent
    /// Nothing more has come so far; the connection may be open or not.
    case nothing
    /// The server ends the connection, and has said so if the client could not know.
    case closed
    /// The connection answers another request.
    case open
}
