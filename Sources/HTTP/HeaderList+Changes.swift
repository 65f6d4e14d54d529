extension HeaderList {
    /// The list without the fields of these names.
    package func removing(_ names: [String]) -> HeaderList {
        HeaderList(
            fields.filter { field in !names.contains { equalsIgnoringCase($0, field.name) } }
                .map { ($0.name, $0.value) })
    }

    /// The list with one field of that name, at its end.
    package func replacing(_ name: String, with value: String) -> HeaderList {
        var list = removing([name])
        list.append(name, value)
        return list
    }

    /// Whether a field of comma-separated tokens, such as `Connection`, has that token.
    package func contains(token: String, in name: String) -> Bool {
        values(of: name).flatMap { listElements(of: $0) }.contains { equalsIgnoringCase($0, token) }
    }
}
