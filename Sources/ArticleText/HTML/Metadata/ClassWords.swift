import Dictionaries
import Markup

/// Knows elements by the words of their class, id and test names.
struct ClassWords {
    /// By node, a bit for each field.
    private let fields: [UInt16]
    private let names: NameMeanings

    /// Longer values are no names.
    private static let longest = 300

    init(tree: MarkupTree, names: NameMeanings) {
        self.names = names
        fields = tree.nodes.map { node in
            var fields: UInt16 = 0
            for index in Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound) {
                switch tree.attributes[index].name {
                case .class, .id, .dataTestID:
                    let value = tree.attributes[index].value
                    fields |= Self.fields(
                        in: tree.bytes[Int(value.lowerBound)..<Int(value.upperBound)], names)
                default: break
                }
            }
            return fields
        }
    }

    /// Whether an element's own names have a word of this field: `post-author`, `ArticleByline`, `author__name`.
    func marks(_ node: Int, as field: MetadataNames.Field) -> Bool { fields[node] & field.bit != 0 }

    /// Whether a name or an address has a word of this field.
    func mark(_ value: ArraySlice<UInt8>, as field: MetadataNames.Field) -> Bool {
        Self.fields(in: value, names) & field.bit != 0
    }

    /// The fields of a name's words, which signs, digits and capitals part.
    private static func fields(in value: ArraySlice<UInt8>, _ names: NameMeanings) -> UInt16 {
        guard value.count <= longest else { return 0 }
        var fields: UInt16 = 0
        var word = NameHash()
        var (isOpen, wasSmall) = (false, false)
        for byte in value {
            let isCapital = byte &- 0x41 < 26
            let isSmall = byte &- 0x61 < 26
            if isOpen, !isSmall && (!isCapital || wasSmall) {
                if let meaning = names[word] { fields |= meaning.field.bit }
                (word, isOpen) = (NameHash(), false)
            }
            if isSmall || isCapital {
                word.append(byte)
                isOpen = true
            }
            wasSmall = isSmall
        }
        if isOpen, let meaning = names[word] { fields |= meaning.field.bit }
        return fields
    }
}

extension MetadataNames.Field {
    fileprivate var bit: UInt16 {
        switch self {
        case .title: 1
        case .subtitle: 2
        case .description: 4
        case .author: 8
        case .published: 16
        case .updated: 32
        case .site: 64
        case .url: 128
        case .language: 256
        case .tags: 512
        case .article: 1024
        case .page: 2048
        case .aside: 4096
        }
    }
}
