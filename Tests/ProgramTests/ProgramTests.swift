import Testing

/// The program as a process, as its users run it: one after another, for there are ports and cores to share.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ProgramTests {}
