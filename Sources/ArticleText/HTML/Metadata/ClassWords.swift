import Dictionaries
import Markup

/// Knows elements by the words of their class, id and test names.
struct ClassWords {
    let tree: MarkupTree
    let names: MetadataNames

    /// Whether an element's own names have a word of this field: `post-author`, `ArticleByline`, `author__name`.
    func marks(_ node: Int, as field: MetadataNames.Field) -> Bool {
        guard !tree.nodes[node].attributes.isEmpty else { return false }
        return [AttributeName.class, .id, .dataTestID].contains { attribute in
            tree.value(of: attribute, of: node).map { mark($0, as: field) } ?? false
        }
    }

    /// Whether a name or an address has a word of this field.
    func mark(_ value: ArraySlice<UInt8>, as field: MetadataNames.Field) -> Bool {
        value.count <= 300
            && Self.words(of: value).contains { names.meaning(of: $0, in: .class)?.field == field }
    }

    /// The words of a name, cut at signs, digits and before capitals, in lower case.
    static func words(of value: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasSmall = false
        for byte in value {
            let isCapital = (0x41...0x5A).contains(byte)
            let isSmall = (0x61...0x7A).contains(byte)
            if !isSmall && (!isCapital || wasSmall), !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
            if isSmall || isCapital { word.append(byte | 0x20) }
            wasSmall = isSmall
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
