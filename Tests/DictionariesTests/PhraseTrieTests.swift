import TestSupport
import Testing

@testable import Dictionaries

@Suite struct PhraseTrieTests {
    private static func words(_ text: String) -> [WordID] {
        text.utf8.map { WordID(value: $0 == 0x2E ? 0 : Int32($0)) }
    }

    private static func longest(_ phrases: [String], in text: String, at position: Int) -> (Int, [Int])? {
        var trie = PhraseTrie<Int>()
        for (value, phrase) in phrases.enumerated() { trie.insert(words(phrase), value) }
        let text = words(text)
        return trie.longestMatch(at: position, count: text.count) { text[$0] }.map { ($0.length, $0.values) }
    }

    /// The longest phrase that stands at a position, found by trying all.
    private static func naive(_ phrases: [String], in text: String, at position: Int) -> (Int, [Int])? {
        let rest = words(text)[position...]
        let fitting = phrases.enumerated().filter { !$1.isEmpty && rest.starts(with: words($1)) }
        guard let length = fitting.map({ $0.element.utf8.count }).max() else { return nil }
        return (length, fitting.filter { $0.element.utf8.count == length }.map(\.offset))
    }

    @Test func `the longest phrase wins, and all its values are kept in order`() {
        let match = Self.longest(["a", "ab", "abc", "ab", "b"], in: "abx", at: 0)
        #expect(match?.0 == 2)
        #expect(match?.1 == [1, 3])
    }

    @Test func `a phrase is not found where the text ends before it does`() {
        #expect(Self.longest(["abc"], in: "ab", at: 0) == nil)
        #expect(Self.longest(["abc"], in: "zabc", at: 1)?.0 == 3)
        #expect(Self.longest(["a"], in: "", at: 0) == nil)
    }

    @Test func `an unknown word is part of no phrase, and an empty phrase is none`() {
        #expect(Self.longest(["a.b", "."], in: ".", at: 0) == nil)
        #expect(Self.longest([""], in: "a", at: 0) == nil)
    }

    @Test(arguments: UInt64(1)...60)
    func `the trie finds what trying all phrases finds`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func random(_ lengths: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: lengths, using: &generator)).map { _ in
                    "abc".randomElement(using: &generator) ?? "a"
                })
        }
        let phrases = (0..<12).map { _ in random(1...4) }
        let text = random(0...30)
        for position in 0..<text.utf8.count {
            let (found, expected) = (
                Self.longest(phrases, in: text, at: position), Self.naive(phrases, in: text, at: position)
            )
            #expect(found?.0 == expected?.0)
            #expect(found?.1 == expected?.1)
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `matches are told shortest first`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var trie = PhraseTrie<Int>()
        for value in 0..<20 {
            let length = Int.random(in: 1...5, using: &generator)
            trie.insert(
                (0..<length).map { _ in WordID(value: Int32.random(in: 1...2, using: &generator)) }, value)
        }
        let text = (0..<12).map { _ in WordID(value: Int32.random(in: 1...2, using: &generator)) }
        var lengths: [Int] = []
        trie.eachMatch(at: 0, count: text.count, word: { text[$0] }) { length, _ in lengths.append(length) }
        #expect(lengths == Array(Set(lengths)).sorted())
    }
}
