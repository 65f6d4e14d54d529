import Dictionaries

/// A publication's name without the edition: `Rhein-Main Tribune – English Service`, `Daily Sentinel (Abuja)`.
enum EditionName {
    static func plain(_ name: Phrase) -> Phrase {
        var text = name
        if text.hasSuffix(")"), let start = text.bytes.lastIndex(of: UInt8(ascii: "(")), start != text.start {
            text = text[..<start]
        }
        if let dash = text.blankParts.dropFirst().first(where: { text.isDash($0) }),
            text.words(in: dash.upperBound..<text.end).contains(where: editionWords.contains)
        {
            text = text[..<dash.lowerBound]
        }
        return text.hasSuffix(" in English") ? text[..<(text.end - " in English".utf8.count)] : text
    }
}

private let editionWords = WordSet(words: ["english", "edition", "pages", "international", "online"])
