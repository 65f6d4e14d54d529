/// Where an article stands in the corpus.
package struct ArticleLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Which part of its file an article is.
    package enum Part: Hashable, Sendable {
        case whole
        /// 1 is the first line.
        case line(Int)
        /// Of a WARC or of a list of records; 1 is the first.
        case record(Int)
    }

    package let file: String
    package let part: Part

    package init(file: String, part: Part = .whole) {
        (self.file, self.part) = (file, part)
    }

    /// `Corpus/a.txt`, `Corpus/b.ndjson:12`, `Corpus/c.warc.gz#3`.
    package var description: String {
        switch part {
        case .whole: file
        case .line(let line): "\(file):\(line)"
        case .record(let record): "\(file)#\(record)"
        }
    }

    /// By the bytes of the file's path, then by the place in it.
    package static func < (left: ArticleLocation, right: ArticleLocation) -> Bool {
        guard left.file == right.file else {
            return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
        }
        return left.part.number < right.part.number
    }
}

extension ArticleLocation.Part {
    fileprivate var number: Int {
        switch self {
        case .whole: 0
        case .line(let number), .record(let number): number
        }
    }
}
