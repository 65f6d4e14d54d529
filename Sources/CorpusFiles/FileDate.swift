import Model

/// The day that a file's name or its folders bear: `2024-09-11-talks.html`, `talks_20240911.txt`, `2024/09/11/talks.txt`.
enum FileDate {
    /// - Returns: nil where there is none, or one that no calendar or no news site has.
    static func date(of path: String) -> PartialDate? {
        let names = path.split(separator: "/").map(String.init)
        guard let last = names.last else { return nil }
        let folders = names.dropLast().suffix(3)
        return date(in: last) ?? folders.last.flatMap { date(in: $0) }
            ?? (folders.count == 3 ? date(of: folders.map { [$0[...]] }.flatMap { $0 }) : nil)
    }

    /// The first date in a name: eight digits, or four, two and two with a hyphen, point or underscore between them.
    private static func date(in name: String) -> PartialDate? {
        let runs = digitRuns(in: Array(name.utf8))
        for (index, run) in runs.enumerated() {
            if run.digits.count == 8, let date = date(of: eight(run.digits)) { return date }
            // Twelve or fourteen digits are a date and a time of day.
            if [12, 14].contains(run.digits.count), let date = date(of: eight(run.digits.prefix(8))) {
                return date
            }
            guard index + 2 < runs.count, runs[index + 1].follows, runs[index + 2].follows else { continue }
            if let date = date(of: runs[index...(index + 2)].map(\.digits)) { return date }
        }
        return nil
    }

    private struct DigitRun {
        let digits: Substring
        /// Whether only one sign stands between this and the run before.
        let follows: Bool
    }

    private static func digitRuns(in name: [UInt8]) -> [DigitRun] {
        var (runs, lastEnd, offset): ([DigitRun], Int, Int) = ([], -2, 0)
        while offset < name.count {
            let digits = name[offset...].prefix { (0x30...0x39).contains($0) }
            if digits.isEmpty {
                offset += 1
            } else {
                let follows = lastEnd == offset - 1 && "-._".utf8.contains(name[offset - 1])
                runs.append(DigitRun(digits: Substring(decoding: digits, as: UTF8.self), follows: follows))
                offset = digits.endIndex
                lastEnd = offset
            }
        }
        return runs
    }

    private static func eight(_ digits: Substring) -> [Substring] {
        [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6)]
    }

    private static func date(of parts: [Substring]) -> PartialDate? {
        guard parts.map(\.utf8.count) == [4, 2, 2], let date = PartialDate(parts.joined(separator: "-")),
            (1900...2100).contains(date.year)
        else { return nil }
        return date
    }
}
