import Bytes
import Model

/// The ids that articles of a corpus have, and where each came up first.
///
/// Of an id it keeps eight bytes and a place: a corpus may have millions.
struct ArticleIdentifiers {
    private struct Place {
        let file: Int32
        let part: ArticleLocation.Part
        /// How many more articles would have the same id.
        var repeats: Int32 = 0
    }

    /// An id that was given is another article's.
    struct Repetition: Error {
        let id: String
        /// Position in the list of files.
        let file: Int
        let part: ArticleLocation.Part
    }

    private var places: [UInt64: Place] = [:]

    /// The id of an article: what its record says; else the stem where that is enough, else the stem with eight
    /// digits of the fingerprint of its address or text, or as many more as it takes.
    ///
    /// - Parameter position: That of the file in the list of files.
    mutating func identifier(
        of article: FoundArticle, in file: CorpusFile, at position: Int
    ) throws(Repetition) -> String {
        if let id = article.id {
            let hash = fingerprint(of: id.utf8)
            if let place = places[hash] { throw Repetition(id: id, file: Int(place.file), part: place.part) }
            places[hash] = Place(file: Int32(position), part: article.part)
            return id
        }
        let place = Place(file: Int32(position), part: article.part)
        if article.part == .whole, !file.sharesStem, take(file.stem, place) { return file.stem }
        let digits = hexadecimal(article.fingerprint)
        let (short, long) = ("\(file.stem)-\(digits.prefix(8))", "\(file.stem)-\(digits)")
        if take(short, place) { return short }
        return take(long, place) ? long : numbered(long, place)
    }

    private mutating func take(_ id: String, _ place: Place) -> Bool {
        let hash = fingerprint(of: id.utf8)
        guard places[hash] == nil else { return false }
        places[hash] = place
        return true
    }

    /// The id with the first number that is free; the same text stands in several places then.
    private mutating func numbered(_ id: String, _ place: Place) -> String {
        let hash = fingerprint(of: id.utf8)
        var number = Int(places[hash]?.repeats ?? 0) + 2
        while !take("\(id)-\(number)", place) { number += 1 }
        places[hash]?.repeats = Int32(clamping: number - 1)
        return "\(id)-\(number)"
    }
}

extension FoundArticle {
    /// Of the address, or else of the text.
    fileprivate var fingerprint: UInt64 {
        if let url = metadata.url { return Bytes.fingerprint(of: url.utf8) }
        switch body {
        case .text(let text), .page(let text), .html(let text), .markdown(let text):
            return Bytes.fingerprint(of: text.utf8)
        }
    }
}
