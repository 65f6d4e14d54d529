import ArticleText
import Dictionaries
import Mentions
import Model

/// Adds what the sentences of a visit say beyond who, where and when.
struct VisitDetails {
    let scene: ArticleScene

    /// - Parameter sentences: Those that tell the visit; the two behind each may go on about it.
    func add(to visit: inout Visit, sentences: [Int]) {
        for index in sentences {
            let tokens = scene.sentences[index].sentence.tokens
            if visit.visitType == nil { visit.visitType = visitType(tokens) }
            if visit.firstVisit == nil { visit.firstVisit = firstVisit(tokens) }
        }
        guard visit.firstVisit == nil, visit.main else { return }
        let behind = sentences.flatMap { [$0 + 1, $0 + 2] }.filter { scene.sentences.indices.contains($0) }
        let host = visit.host
        visit.firstVisit =
            behind.lazy.filter { goesOn($0, about: host) }
            .compactMap { firstVisit(scene.sentences[$0].sentence.tokens) }.first
    }

    /// Whether a sentence speaks of no other state than the host as a destination.
    private func goesOn(_ sentence: Int, about host: CountryCode) -> Bool {
        scene.sentences[sentence].units.allSatisfy { unit in
            scene.destination(unit).map { $0.country == host } ?? true
        }
    }

    private func visitType(_ tokens: Range<Int>) -> VisitType? {
        for position in tokens {
            guard let trie = scene.dictionaries.classes.trie("visit_type"),
                let match = trie.longestMatch(
                    at: position, count: tokens.upperBound, word: { scene.word($0) }),
                scene.length(ofClass: "visit_noun", at: position + match.length, end: tokens.upperBound)
                    != nil
            else { continue }
            let name = scene.text.text(ofTokens: position..<position + match.length).lowercased()
            return VisitType(rawValue: name.replacing(" ", with: "-"))
        }
        return nil
    }

    /// `first foreign trip`, `first visit since 2003`: from `first` to the visit noun.
    private func firstVisit(_ tokens: Range<Int>) -> String? {
        for position in tokens where scene.text.text(ofToken: position).lowercased() == "first" {
            for end in (position + 1)..<min(position + 6, tokens.upperBound) {
                if let length = scene.length(ofClass: "visit_noun", at: end, end: tokens.upperBound) {
                    return scene.text.text(ofTokens: position..<end + length)
                }
            }
        }
        return nil
    }
}
