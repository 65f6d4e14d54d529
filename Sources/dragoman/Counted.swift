/// A number with its noun: `1 visit`, `2 visits`.
///
/// - Parameter plural: Where it is not the noun with an s.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
