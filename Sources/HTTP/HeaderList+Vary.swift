extension HeaderList {
    /// Says that the answer depends on a field of the request, too: all such fields are named in one `Vary`,
    /// each once (RFC 9110 §12.5.5).
    package mutating func vary(on name: String) {
        let named = values(of: "Vary").flatMap { listElements(of: $0) }.filter { !$0.isEmpty }
        guard !named.contains(where: { $0 == "*" || equalsIgnoringCase($0, name) }) else { return }
        self = replacing("Vary", with: (named + [name]).joined(separator: ", "))
    }

    /// The fields of these names, and those that let pages of other origins read an answer.
    func keeping(_ names: [String]) -> HeaderList {
        HeaderList(
            fields.filter { field in
                field.name.lowercased().hasPrefix("access-control-")
                    || names.contains { equalsIgnoringCase($0, field.name) }
            }.map { ($0.name, $0.value) })
    }
}
