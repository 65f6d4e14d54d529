import ArticleText
import Dictionaries
import FoundationEssentials
import Glibc
import Model

/// Cleans the pages of a folder again and again on one core, and prints how fast.
///
/// usage: throughput DICTIONARIES SECONDS FILE…
@main
struct Throughput {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3, let seconds = Double(arguments[2]) else {
            throw Complaint("usage: throughput DICTIONARIES SECONDS FILE…")
        }
        let dictionaries = try Dictionaries(folders: [arguments[1]])
        let cleaner = ArticleCleaner(dictionaries: dictionaries)
        let pages = try arguments[3...].map(page)
        _ = rounds(of: pages, by: cleaner, for: seconds / 4)
        let (rounds, spent) = rounds(of: pages, by: cleaner, for: seconds)
        let bytes = pages.reduce(0) { $0 + $1.bytes } * rounds
        print(
            "{\"pages\": \(pages.count), \"bytes\": \(bytes / rounds), \"rounds\": \(rounds), "
                + "\"cpuSeconds\": \(spent), \"megabytesPerSecond\": \(Double(bytes) / spent / 1e6), "
                + "\"pagesPerSecond\": \(Double(pages.count * rounds) / spent)}")
    }

    private static func page(_ path: String) throws -> (article: RawArticle, bytes: Int) {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let text = String(decoding: bytes, as: UTF8.self)
        let body: RawArticle.Body = path.hasSuffix(".html") ? .html(text) : .page(text)
        return (RawArticle(id: path, body: body), bytes.count)
    }

    /// All pages, as often as it takes for so many seconds of the core's time.
    private static func rounds(
        of pages: [(article: RawArticle, bytes: Int)], by cleaner: ArticleCleaner, for seconds: Double
    ) -> (rounds: Int, spent: Double) {
        let start = clock()
        var rounds = 0
        var length = 0
        var spent = 0.0
        repeat {
            for page in pages { length += cleaner.cleanArticle(page.article).text.utf8.count }
            rounds += 1
            spent = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        } while spent < seconds
        precondition(length > 0, "nothing was left of any page")
        return (rounds, spent)
    }
}

struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
