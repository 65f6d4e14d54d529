/// The attributes that are kept; what else an element has is dropped.
package enum AttributeName: UInt8, Sendable, CaseIterable {
    case id, `class`, itemprop, itemtype, property, name, content, datetime, type, rel, href, lang, role,
        hidden
    case style, title, dir, value, charset
    case httpEquiv, ariaHidden, ariaLabel, dataTestID, pubdate

    /// As mark-up has it, in lower case.
    package var text: String {
        switch self {
        case .httpEquiv: "http-equiv"
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .dataTestID: "data-testid"
        default: String(describing: self)
        }
    }
}
