extension Span<UInt8> {
    /// The bytes as text; nil where they are not UTF-8.
    package var text: String? {
        do {
            return String(copying: try UTF8Span(validating: self))
        } catch {
            return nil
        }
    }

    /// The bytes as text, each byte one character of Latin-1: for bytes whose encoding nobody declares.
    package var latin1Text: String {
        var scalars = String.UnicodeScalarView()
        for offset in indices { scalars.append(Unicode.Scalar(self[offset])) }
        return String(scalars)
    }
}
