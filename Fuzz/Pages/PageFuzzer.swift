import ArticleText
import Dictionaries
import Model

/// Called by libFuzzer, over and over, with bytes of its making: the first says what kind of page the others are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe UnsafeBufferPointer(start: start, count: count)
    guard let kind = unsafe input.first else { return 0 }
    let text = unsafe String(decoding: input.dropFirst(), as: UTF8.self)
    let raw = RawArticle(id: "fuzz", body: body(kind, text))
    let (article, removed) = cleaner.cleaning(of: raw)
    check(article, of: text)
    require(removed.allSatisfy { !$0.rule.isEmpty }, "whatever is taken away has a rule")
    require(cleaner.cleanArticle(raw) == article, "the same page gives the same article")
    return 0
}

private func body(_ kind: UInt8, _ text: String) -> RawArticle.Body {
    switch kind % 3 {
    case 0: .page(text)
    case 1: .html(text)
    default: .markdown(text)
    }
}

private func check(_ article: CleanArticle, of page: String) {
    let text = Array(article.text.utf8)
    require(text.count <= growth * page.utf8.count + 64, "an article is no longer than its page")
    require(!text.contains(0), "no control characters are left")
    let ranges = article.entries.map(\.range)
    require(ranges.allSatisfy { $0.end <= text.count }, "entries lie in the text")
    require(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }, "entries follow each other")
    let all = ranges + [article.headline].compactMap { $0 }
    for range in all {
        let part = text[range.start..<min(range.end, text.count)]
        require(String(validating: part, as: UTF8.self) != nil, "a range begins and ends between characters")
    }
    let title = article.headline.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    require(title == nil || title == article.title, "the headline's range is the title's")
}

/// A character reference of few bytes, and an invalid byte that becomes three, may grow; nothing else does.
private let growth = 4

private let cleaner: ArticleCleaner = {
    do {
        let dictionaries = try Dictionaries(folders: ["Sources/Dictionaries/Data/en"])
        return ArticleCleaner(dictionaries: dictionaries)
    } catch {
        fatalError("the dictionaries are not there: \(error)")
    }
}()
