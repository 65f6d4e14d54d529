/// A field of an article's JSON that holds what it can't.
package enum FieldFault: Error, Hashable, Sendable {
    case unfit(name: String, expected: String, found: String)
}
