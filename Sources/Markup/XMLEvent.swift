/// The name of an element or attribute, its prefix resolved.
package struct XMLName: Hashable, Sendable {
    /// The address that stands for the vocabulary; empty where there is none.
    package let namespace: String
    package let local: String

    package init(_ local: String, namespace: String = "") {
        (self.namespace, self.local) = (namespace, local)
    }
}

package struct XMLAttribute: Hashable, Sendable {
    package let name: XMLName
    package let value: String
}

/// What comes up in an XML document, in its order.
package enum XMLEvent: Hashable, Sendable {
    case start(XMLName, [XMLAttribute])
    case end(XMLName)
    /// A part of a run of text; the run may come in several.
    case text(String)
}

/// Why a document is not well-formed, in the words of libxml2.
package struct XMLFault: Error, Hashable, Sendable {
    /// 1 is the first line.
    package let line: Int
    package let reason: String
}
