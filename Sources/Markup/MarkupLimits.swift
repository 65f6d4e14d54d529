/// How much of a page is kept: no page written for readers comes near it, and a bomb stops here.
package struct MarkupLimits: Sendable {
    /// Elements around an element.
    package var depth = 512
    /// Elements and texts.
    package var elements = 1_000_000
    /// Of text and attributes together.
    package var bytes = 67_108_864
    /// Of the mark-up that is read.
    package var bytesOfPage = 134_217_728

    package init() {}
}
