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
}
