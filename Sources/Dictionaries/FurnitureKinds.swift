extension Furniture {
    /// A set of kinds of rows.
    package struct Kinds: OptionSet, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        package init(_ kind: Kind) { rawValue = 1 << UInt32(kind.position) }

        package func contains(_ kind: Kind) -> Bool { !isDisjoint(with: Kinds(kind)) }
    }
}

extension Furniture {
    /// The kinds of which a line may hold a row.
    package struct LineKinds: Sendable {
        /// Taken as a whole.
        package internal(set) var whole = Kinds()
        /// In any part of it, wherever the part begins.
        package internal(set) var parts = Kinds()
        /// Behind the first word.
        package internal(set) var inside = Kinds()
    }
}

extension Furniture.Kind {
    fileprivate var position: Int {
        switch self {
        case .box: 0
        case .list: 1
        case .tail: 2
        case .line: 3
        case .item: 4
        case .section: 5
        case .byline: 6
        case .desk: 7
        case .role: 8
        case .published: 9
        case .updated: 10
        case .credit: 11
        case .caption: 12
        case .ending: 13
        case .htmlClass: 14
        case .tags: 15
        }
    }
}
