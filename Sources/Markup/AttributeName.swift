/// The attributes that are kept; what else an element has is dropped.
package enum AttributeName: UInt8, Sendable, CaseIterable {
    case id, `class`, itemprop, itemtype, property, name, content, datetime, type, rel, href, lang, role,
        hidden
    case style, title, dir, value, charset, src, alt
    case httpEquiv, ariaHidden, ariaLabel, dataTestID, dataComponent, dataType, dataQA, dataGuName, pubdate

    /// As mark-up has it, in lower case.
    package var text: String {
        switch self {
        case .httpEquiv: "http-equiv"
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .dataTestID: "data-testid"
        case .dataComponent: "data-component"
        case .dataType: "data-type"
        case .dataQA: "data-qa"
        case .dataGuName: "data-gu-name"
        default: String(describing: self)
        }
    }

    /// What an article's own reader asks for; none other is kept, since pages are full of them.
    static let names = NameTable(allCases.map { ($0.text, $0.rawValue) })
}
