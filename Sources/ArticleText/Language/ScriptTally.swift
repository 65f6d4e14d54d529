import Dictionaries

/// How many letters of a text belong to each script.
struct ScriptTally {
    /// By position in `Script.allCases`.
    private var counts = [Int](repeating: 0, count: Script.allCases.count)
    private(set) var total = 0

    mutating func take(_ script: Script) {
        counts[Self.positions[script, default: 0]] += 1
        total += 1
    }

    private static let positions = Dictionary(
        uniqueKeysWithValues: zip(Script.allCases, Script.allCases.indices))

    func count(_ script: Script) -> Int { counts[Self.positions[script, default: 0]] }

    /// The script that most letters have; nil where none is clearly ahead or there are next to none.
    ///
    /// Japanese mixes kana and Chinese characters, Korean now and then hangul and Chinese ones.
    var leading: Script? {
        let (han, kana, hangul) = (count(.han), count(.kana), count(.hangul))
        var merged = self
        if kana * 10 >= han { merged.move(.han, to: .kana) } else { merged.move(.kana, to: .han) }
        if hangul * 4 >= merged.count(.han) { merged.move(.han, to: .hangul) }
        let most = merged.counts.indices.max {
            (merged.counts[$0], $1) < (merged.counts[$1], $0)
        }
        guard let most, total >= Self.fewestLetters,
            merged.counts[most] * 100 >= total * Self.leadingPercentage
        else { return nil }
        return Script.allCases[most]
    }

    private static let fewestLetters = 4
    private static let leadingPercentage = 65

    private mutating func move(_ source: Script, to target: Script) {
        counts[Self.positions[target, default: 0]] += count(source)
        counts[Self.positions[source, default: 0]] = 0
    }
}
