extension Outlets {
    /// The publication whose name, its blanks and article taken away, is the label of a host: `tehrantimes`.
    package func name(ofHost label: String?) -> String? {
        guard let label, label.utf8.count >= 3 else { return nil }
        return row(joined: label)?.name
    }
}
