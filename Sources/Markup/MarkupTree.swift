/// The elements and texts of a page's mark-up, flat: a subtree is a run of neighbours.
///
/// - Note: Nodes stand in the order of their start tags; node 0 is the page itself. The parser repairs what is
///   broken, so that every start has an end.
package struct MarkupTree: Sendable {
    /// An element or a run of text.
    package struct Node: Sendable {
        /// `.text` for a run of text.
        package let tag: Tag
        /// The index of the element around it; node 0 is its own.
        package let parent: Int32
        /// The index after its last descendant.
        package var end: Int32
        /// Its attributes in `attributes`; empty for a text.
        package var attributes: Range<Int32>
        /// Its text in `bytes` (UTF-8, character references resolved); empty for an element.
        package var text: Range<Int32>
    }

    package struct Attribute: Sendable {
        package let name: AttributeName
        /// In `bytes`.
        package let value: Range<Int32>
    }

    package var nodes: [Node]
    package var attributes: [Attribute]
    package var bytes: [UInt8]
    /// What of the page was left out for its size; empty for nearly all pages.
    package var cuts: [MarkupCut]
}

/// What of a page was left out, since no page written for readers has so much of it.
package enum MarkupCut: Hashable, Sendable {
    /// Elements nested more deeply than `MarkupLimits.depth` were joined to the one around them.
    case depth
    /// Elements after `MarkupLimits.elements` were left out.
    case elements
    /// Text and attributes after `MarkupLimits.bytes` were left out.
    case bytes
}
