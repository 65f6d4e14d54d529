import Dictionaries

/// Knows the words that pages print before dates: Published, Last updated.
struct DateLabels: Sendable {
    let furniture: Furniture

    /// What the words before a date say of it; a later change outweighs.
    func label(_ text: ArraySlice<UInt8>) -> DateLabel? {
        let words = FoldedWord.words(in: text)[...]
        guard !words.isEmpty else { return nil }
        if furniture.row(.updated, in: words) != nil { return .updated }
        return furniture.row(.published, in: words) != nil ? .published : nil
    }
}
