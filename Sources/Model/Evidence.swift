/// The passage that a field of a finding rests on, and the rule that read it there.
package struct Evidence: Hashable, Sendable {
    /// What of a visit or meeting a passage supports.
    package enum Field: String, Sendable, CaseIterable {
        case visitor, host, place, start, end, status, visitType, firstVisit, invitedBy, purpose, event
        case participants, date
    }

    package let field: Field
    /// The whole sentence.
    package let range: TextRange
    package let rule: RuleID

    package init(field: Field, range: TextRange, rule: RuleID) {
        self.field = field
        self.range = range
        self.rule = rule
    }
}
