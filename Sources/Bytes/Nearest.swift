/// The candidate that differs from `text` by the fewest edits, for "did you mean".
///
/// - Returns: nil where even the best differs by more than a third of its length (at least one edit is allowed);
///   of equals the first.
package func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().utf8)
    var best: (text: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased().utf8)
        let limit = max(1, max(letters.count, wanted.count) / 3)
        let distance = editDistance(wanted, letters)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.text
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one byte string into the other.
///
/// - Note: The optimal string alignment distance, quadratic in the lengths: for names, not for texts.
package func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous: [Int] = []
    var current = Array(0...right.count)
    for row in left.indices {
        let above = current
        current[0] = row + 1
        for column in right.indices {
            let change = left[row] == right[column] ? 0 : 1
            var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + change)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, previous[column - 1] + 1)
            }
            current[column + 1] = cost
        }
        previous = above
    }
    return current[right.count]
}
