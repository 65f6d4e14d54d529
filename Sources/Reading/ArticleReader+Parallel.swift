import Dispatch
package import Model
import Synchronization

extension ArticleReader {
    /// The readings of many articles, in their order; the result does not depend on the number of workers.
    ///
    /// - Parameter workers: Articles read at once, 1 or more; nil for as many as there are cores.
    package func readings(of articles: [RawArticle], workers: Int? = nil) -> [ArticleReading] {
        let work = Mutex(Work(readings: Array(repeating: nil, count: articles.count)))
        DispatchQueue.concurrentPerform(iterations: min(workers ?? articles.count, articles.count)) {
            @Sendable _ in
            while let index = work.withLock({ $0.takeNext() }) {
                let reading = reading(of: articles[index])
                work.withLock { $0.readings[index] = reading }
            }
        }
        return work.withLock { $0.readings.compactMap { $0 } }
    }

    private struct Work: Sendable {
        var readings: [ArticleReading?]
        private var next = 0

        init(readings: [ArticleReading?]) { self.readings = readings }

        mutating func takeNext() -> Int? {
            guard next < readings.count else { return nil }
            next += 1
            return next - 1
        }
    }
}
