import Bytes
package import Model

/// Reads the files of a corpus one by one.
package struct CorpusReader: Sendable {
    /// The largest file that is read, unless another limit is given: 64 MiB.
    package static let usualLimit = 67_108_864

    /// In bytes.
    private let limit: Int
    /// The path of each id that was given away.
    private var paths: [String: String] = [:]
    /// What could not be read so far, in the order of reading.
    package private(set) var problems: [CorpusProblem] = []

    package init(limit: Int = Self.usualLimit) {
        self.limit = limit
    }

    /// Reads the article of a file.
    ///
    /// The id is the file name's stem where no other file of the listing has it, else the stem, a hyphen and
    /// eight digits of the content's fingerprint.
    ///
    /// - Returns: nil where there is none to be read; `problems` then says why.
    package mutating func article(of file: CorpusFile) -> RawArticle? {
        do throws(CorpusProblem) {
            let bytes = try FileSystem.contents(of: file.path, limit: limit)
            let page = try Self.page(bytes, path: file.path)
            let id =
                file.sharesStem ? file.stem + "-" + hexadecimal(fingerprint(of: bytes)).prefix(8) : file.stem
            if let first = paths[id] {
                throw CorpusProblem(path: file.path, reason: .repeatedIdentifier(id, first: first))
            }
            paths[id] = file.path
            return RawArticle(id: id, body: .page(page), metadata: metadata(of: file))
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func metadata(of file: CorpusFile) -> ArticleMetadata {
        guard let sidecar = file.sidecar else { return ArticleMetadata() }
        do throws(SidecarFault) {
            return try Sidecar.metadata(at: sidecar)
        } catch {
            problems.append(CorpusProblem(path: file.path, reason: .badSidecar(error)))
            return ArticleMetadata()
        }
    }

    /// The text of a page.
    ///
    /// - Throws: `.empty` for nothing but white space, `.notUTF8` with the first line that is not.
    package static func page(_ bytes: [UInt8], path: String) throws(CorpusProblem) -> String {
        guard bytes.contains(where: { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }) else {
            throw CorpusProblem(path: path, reason: .empty)
        }
        if let page = String(validating: bytes, as: UTF8.self) { return page }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw CorpusProblem(path: path, reason: .notUTF8(line: line + 1))
    }
}

/// All articles of a corpus, and what was left out of it.
package struct Corpus: Sendable {
    /// In the order of the listing.
    package let articles: [RawArticle]
    package let problems: [CorpusProblem]
    package let passedOver: [PassedOverFile]

    /// Reads all files at the given paths.
    ///
    /// - Parameter limit: The largest file that is read, in bytes.
    package init(paths: [String], limit: Int = CorpusReader.usualLimit) {
        let listing = CorpusListing(paths: paths)
        var reader = CorpusReader(limit: limit)
        articles = listing.files.compactMap { reader.article(of: $0) }
        problems = listing.problems + reader.problems
        passedOver = listing.passedOver
    }
}
