/// Where a meeting or statement stands: the article by its position in `VisitIndex.readings`, and the place
/// in that reading's list.
package struct Occurrence: Hashable, Sendable {
    package let reading: Int
    package let index: Int
}

/// One meeting under all its reports.
package struct MeetingReports: Hashable, Sendable {
    package let id: String
    /// In the order of article ids.
    package let occurrences: [Occurrence]
}
