/// What a field of a scraper's record tells.
enum FieldRole: Hashable, Sendable {
    case identifier, title, subtitle
    /// The article's own words: nothing is left to clean.
    case text
    /// A page's text, furniture included.
    case page
    case html
    /// Text or a fragment of HTML; which of the two, the field itself must show.
    case content
    /// The article's words again, but poorer than `content`.
    case spareText
    /// A summary, which stands in for a body that is not there.
    case summary
    case published, updated, retrieved
    case outlet
    /// A publication by the name of its site (`reuters.com`).
    case site
    /// A publication, or the page's address.
    case source
    case author, url, language, tag
    /// An object whose members are the record's own.
    case nested
}
