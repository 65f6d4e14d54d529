/// The media type that a client likes best (RFC 9110 §12.5.1).
///
/// The most specific range that covers a type decides of it: `text/html;level=1` before `text/html` before
/// `text/*` before `*/*`. Members that are malformed are passed over; a client that names no range takes all.
///
/// - Parameter offered: With parameters if they matter; of equally liked ones the first is taken.
/// - Parameter accept: The request's fields.
/// - Returns: nil where the client takes none of them.
package func preferred(among offered: [String], accept headers: HeaderList) -> String? {
    let ranges = weightedMembers(of: "Accept", in: headers).compactMap(MediaRange.init)
    guard !ranges.isEmpty else { return offered.first }
    return heaviest(offered) { text in
        guard let type = WeightedMember(text) else { return 0 }
        let decisive = ranges.filter { $0.covers(type) }.max { $0.specificity < $1.specificity }
        return decisive?.weight ?? 0
    }
}

/// A media range of `Accept`.
private struct MediaRange {
    let type: Substring
    let subtype: Substring
    let parameters: [WeightedMember.Parameter]
    let weight: Int

    init?(_ member: WeightedMember) {
        // A single star is no range by the grammar, but a Java runtime sends it.
        let value = member.value == "*" ? "*/*" : member.value
        let sides = value.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), sides[0] != "*" || sides[1] == "*"
        else { return nil }
        (type, subtype) = (sides[0], sides[1])
        parameters = member.parameters
        weight = member.weight
    }

    var specificity: Int {
        type == "*" ? 0 : subtype == "*" ? 1 : 2 + parameters.count
    }

    func covers(_ offered: WeightedMember) -> Bool {
        let sides = offered.value.split(separator: "/", maxSplits: 1)
        guard sides.count == 2, type == "*" || type == sides[0], subtype == "*" || subtype == sides[1]
        else { return false }
        return parameters.allSatisfy { wanted in
            offered.parameters.contains {
                $0.name == wanted.name && equalsIgnoringCase($0.value, wanted.value)
            }
        }
    }
}
