/// The parts of a field that lists several values with bars between them: `Kyiv|Kiev`.
func barList(_ field: String) -> [String] {
    field.utf8.split(separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
}
