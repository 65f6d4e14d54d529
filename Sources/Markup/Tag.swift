/// The elements of HTML that somebody asks for, and the kinds of text; all others are `.other`.
package enum Tag: UInt8, Sendable, CaseIterable {
    /// A run of text.
    case text
    /// An element without a name in this list.
    case other
    case html, head, title, meta, link, base, script, style, noscript, template, body
    case header, footer, nav, aside, main, article, section, div, span, figure, figcaption, picture, img
    case h1, h2, h3, h4, h5, h6, hgroup, p, br, hr, pre, blockquote, q, cite, address
    case ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td
    case a, b, i, u, s, em, strong, small, mark, sub, sup, abbr, code, time, ins, del, font, center
    case form, input, button, select, option, textarea, label, fieldset, details, summary, dialog
    case iframe, embed, object, video, audio, source, svg, canvas, map

    static let names = NameTable(
        allCases.filter { $0 != .text && $0 != .other }.map { (String(describing: $0), $0.rawValue) })

    /// Whether browsers begin a new line before and after it.
    package var isBlock: Bool {
        switch self {
        case .html, .head, .title, .body, .header, .footer, .nav, .aside, .main, .article, .section, .div,
            .figure, .figcaption, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .p, .hr, .pre, .blockquote,
            .address, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .th, .td,
            .center, .form, .fieldset, .details, .summary, .dialog, .option, .select, .textarea:
            true
        default: false
        }
    }

    /// Whether its start ends an open paragraph and libxml2, which is older than it, doesn't know
    /// (HTML Living Standard §13.2.6.4.7).
    var endsParagraph: Bool {
        switch self {
        case .article, .section, .figure, .figcaption, .header, .footer, .nav, .aside, .main, .hgroup,
            .details, .summary, .dialog:
            true
        default: false
        }
    }
}
