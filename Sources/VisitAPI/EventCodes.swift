import Model

/// A visit in the codes of event data.
///
/// - Note: CAMEO 1.1b3 codes a visit that is still to come as 036, express intent to meet, and one under way
///   or past as 042, make a visit. PLOVER has AGREE for the first and CONSULT with the mode `visit` for the
///   second. A visit put off or called off was an intent.
struct EventCodes: Hashable, Sendable {
    let cameo: String
    let plover: String
    let ploverMode: String?

    init(_ status: VisitStatus) {
        switch status {
        case .planned, .postponed, .cancelled: (cameo, plover, ploverMode) = ("036", "AGREE", nil)
        case .ongoing, .completed: (cameo, plover, ploverMode) = ("042", "CONSULT", "visit")
        }
    }
}
