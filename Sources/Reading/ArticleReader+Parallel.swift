import Dispatch
package import Model
import Synchronization

extension ArticleReader {
    /// The readings of many articles, in their order, on all cores.
    package func readings(of articles: [RawArticle]) -> [ArticleReading] {
        let slots = Mutex<[ArticleReading?]>(Array(repeating: nil, count: articles.count))
        DispatchQueue.concurrentPerform(iterations: articles.count) { @Sendable index in
            let reading = reading(of: articles[index])
            slots.withLock { $0[index] = reading }
        }
        return slots.withLock { $0.compactMap { $0 } }
    }
}
