import Model

/// Articles that are read at once: enough for all cores, few and small enough that output comes soon and memory
/// lasts.
struct Portion {
    private(set) var articles: [RawArticle] = []
    private var bytes = 0

    var isFull: Bool { articles.count >= 128 || bytes >= 8_388_608 }

    mutating func add(_ article: RawArticle) {
        articles.append(article)
        bytes += article.body.size
    }

    mutating func empty() {
        articles.removeAll(keepingCapacity: true)
        bytes = 0
    }
}

extension RawArticle.Body {
    /// In bytes.
    fileprivate var size: Int {
        switch self {
        case .text(let text), .page(let text), .html(let text), .markdown(let text): text.utf8.count
        }
    }
}
