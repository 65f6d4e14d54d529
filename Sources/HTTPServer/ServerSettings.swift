/// How a server is set up, the places where it listens left out.
package struct ServerSettings: Hashable, Sendable {
    /// Which back end tells of connections that are ready.
    package enum Events: String, Hashable, Sendable, CaseIterable { case epoll, dispatch }

    package var limits: ServerLimits
    /// How many threads serve connections; nil takes one a core.
    package var loops: Int?
    /// Whether other servers of the same user may listen at the same address.
    package var reusesPort: Bool
    package var events: Events
    /// How many bytes of answers each loop keeps to give them again; 0 keeps none.
    package var keptAnswerBytes: Int

    package init(
        limits: ServerLimits = ServerLimits(), loops: Int? = nil, reusesPort: Bool = false,
        events: Events = .epoll, keptAnswerBytes: Int = 8_388_608
    ) {
        self.limits = limits
        self.loops = loops
        self.reusesPort = reusesPort
        self.events = events
        self.keptAnswerBytes = keptAnswerBytes
    }
}
