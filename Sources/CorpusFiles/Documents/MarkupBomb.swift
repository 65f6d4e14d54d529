import Markup

/// Tells pages whose mark-up is larger, or more deeply nested, than is read.
enum MarkupBomb {
    /// What of a page will be left out; empty for nearly all pages.
    ///
    /// Reading the mark-up for this alone would double the work of each page: only one that has many elements, or many
    /// more starts than ends, is read.
    static func cuts(of html: String) -> [MarkupCut] {
        let limits = MarkupLimits()
        guard html.utf8.count <= limits.bytesOfPage else { return [.bytes] }
        let (starts, ends) = tags(in: html)
        guard starts > limits.elements / 4 || starts > limits.depth && (ends < 2 || starts > limits.depth * 8)
        else { return [] }
        return markupTree(ofHTML: html).cuts
    }

    private static func tags(in html: String) -> (starts: Int, ends: Int) {
        var (starts, ends) = (0, 0)
        var last: UInt8 = 0
        for byte in html.utf8 {
            if last == UInt8(ascii: "<") {
                if byte == UInt8(ascii: "/") { ends += 1 } else { starts += 1 }
            }
            last = byte
        }
        return (starts, ends)
    }
}
