import Model

extension RawArticle.Body {
    /// Whether it is what NewsAPI gives in every field of an article that its publisher took back.
    var isRemovalNotice: Bool {
        switch self {
        case .text(let words), .page(let words), .html(let words), .markdown(let words):
            words.utf8.count < 32 && FieldWords.trimmed(words) == "[Removed]"
        }
    }
}
