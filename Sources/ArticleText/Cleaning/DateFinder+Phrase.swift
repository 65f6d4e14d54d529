import Dictionaries

extension DateFinder {
    /// The dates that a part of a page prints, with ranges that count from its start.
    func dates(in phrase: Phrase) -> [PrintedDate] {
        guard phrase.bytes.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xD9 }) else { return [] }
        return dates(in: phrase.text)
    }
}
