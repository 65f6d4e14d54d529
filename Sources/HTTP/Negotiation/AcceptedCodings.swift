/// The content codings that a client takes (RFC 9110 §12.5.3).
package struct AcceptedCodings: Sendable {
    private let members: [WeightedMember]

    /// - Parameter headers: The request's. Without `Accept-Encoding`, or with an empty one, the client takes
    ///   what is not coded: many that say nothing can't decode.
    package init(_ headers: HeaderList) {
        members = weightedMembers(of: "Accept-Encoding", in: headers).filter(\.parameters.isEmpty)
    }

    /// How much a client likes a coding, in thousandths; 0 where it refuses it.
    ///
    /// - Parameter coding: In small letters; `identity` is none at all.
    package func weight(of coding: String) -> Int {
        let named = members.first { Self.name($0) == coding } ?? members.first { $0.value == "*" }
        // What is not coded is taken by all who do not refuse it, but rather not by those who name codings.
        return named?.weight ?? (coding == "identity" ? 1 : 0)
    }

    /// The coding that the client likes best; of equally liked ones the first, nil where it takes none.
    package func preferred(among offered: [String]) -> String? {
        heaviest(offered) { weight(of: $0) }
    }

    /// `x-gzip` is an old name of gzip (RFC 9110 §8.4.1.3).
    private static func name(_ member: WeightedMember) -> String {
        member.value == "x-gzip" ? "gzip" : member.value
    }
}
