import Model

/// A file of the corpus that is being read.
struct OpenFile {
    let file: CorpusFile
    private let source: FileSource
    private var records: any RecordSource
    private(set) var hasEnded = false
    private var articles = 0
    private(set) var faults = 0

    /// - Throws: What can be said before anything is read out of it.
    init(_ file: CorpusFile, limits: CorpusLimits) throws(CorpusProblem) {
        self.file = file
        source = try FileSource(path: file.path)
        guard source.size > 0 else { throw CorpusProblem(path: file.path, reason: .record(.empty)) }
        if file.kind?.isOneArticle == true, !file.isGzipped, source.size > limits.record {
            let reason = CorpusProblem.Reason.tooLarge(size: source.size, limit: limits.record)
            throw CorpusProblem(path: file.path, reason: reason)
        }
        do throws(StreamFault) {
            let bytes: any ByteSource = file.isGzipped ? GzipSource(source) : source
            records = try CorpusFiles.records(in: bytes, of: file.kind, limits: limits)
        } catch {
            throw CorpusProblem(path: file.path, reason: .stream(error.reason))
        }
    }

    /// Read so far, as they are stored.
    var bytes: Int { source.count }

    /// The next article or the next problem; nil at the end.
    mutating func next() -> OpenFileEntry? {
        guard !hasEnded else { return nil }
        do throws(StreamFault) {
            guard let record = try records.next() else { return end() }
            return entry(of: record)
        } catch {
            hasEnded = true
            return .problem(CorpusProblem(path: file.path, reason: .stream(error.reason)))
        }
    }

    private mutating func entry(of record: Record) -> OpenFileEntry {
        switch record {
        case .article(let article):
            articles += 1
            return .article(article)
        case .fault(let fault):
            faults += 1
            return .problem(CorpusProblem(path: file.path, part: fault.part, reason: .record(fault.reason)))
        }
    }

    private mutating func end() -> OpenFileEntry? {
        hasEnded = true
        guard articles == 0, faults == 0 else { return nil }
        return .problem(CorpusProblem(path: file.path, reason: .noArticle))
    }
}

enum OpenFileEntry {
    case article(FoundArticle)
    case problem(CorpusProblem)
}
