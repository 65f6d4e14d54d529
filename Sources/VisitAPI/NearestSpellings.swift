import Bytes

/// The candidates that someone who wrote `text` may have meant, nearest first.
///
/// - Returns: At most `limit`, each once; none that differs by more than a third of its letters. Of equally
///   near ones those that sound alike come first (`Irak`: Iraq before Iran), then in order of spelling.
func nearestSpellings(of text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = letters(text)
    var seen: Set<String> = []
    let near = candidates.filter { seen.insert($0).inserted }.compactMap { candidate -> Suggestion? in
        let own = letters(candidate)
        let distance = editDistance(wanted, own)
        guard distance <= max(1, max(wanted.count, own.count) / 3) else { return nil }
        let sound = editDistance(wanted.map(sound), own.map(sound))
        return Suggestion(distance: distance, sound: sound, text: candidate)
    }
    return near.sorted { $0.rank < $1.rank }.prefix(limit).map(\.text)
}

private struct Suggestion {
    let distance: Int
    let sound: Int
    let text: String

    var rank: (Int, Int, String) { (distance, sound, text) }
}

private func letters(_ text: String) -> [UInt8] { Array(text.lowercased().utf8) }

/// One letter for those that transliterations swap.
private func sound(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "q"), UInt8(ascii: "c"): UInt8(ascii: "k")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    case UInt8(ascii: "y"), UInt8(ascii: "j"): UInt8(ascii: "i")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    default: letter
    }
}
