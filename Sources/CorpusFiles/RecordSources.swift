/// The records of a file, read in the way of its kind.
///
/// - Parameter kind: nil where only a look inside tells it.
func records(
    in source: any ByteSource, of kind: CorpusFileKind?, limits: CorpusLimits
) throws(StreamFault) -> any RecordSource {
    let source = try PeekedSource(source)
    if let binary = BinaryKind(source.beginning) { throw StreamFault(.binary(binary)) }
    let charset = ByteOrderMark(source.beginning)?.charset ?? CharsetGuess.wide(source.beginning)
    let kind = try settled(kind, source.beginning, charset)
    if kind.isOneArticle { return DocumentRecords(source: source, kind: kind, limits: limits) }
    // libxml2 sees to the charsets of XML by itself.
    guard kind != .feed, let charset, charset.isWide else {
        return list(in: source, of: kind, limits: limits)
    }
    return list(in: NarrowedSource(source, from: charset), of: kind, limits: limits)
}

/// The kind of a file that does not say all by its name.
private func settled(
    _ kind: CorpusFileKind?, _ beginning: [UInt8], _ charset: Charset?
) throws(StreamFault) -> CorpusFileKind {
    switch kind {
    case nil: return CorpusFileKind(beginning: narrowed(beginning, charset))
    // Pages of XHTML bear that extension as well; a feed's reader says what is wrong with anything else.
    case .xml: return CorpusFileKind(beginning: narrowed(beginning, charset)) == .html ? .html : .feed
    case let kind?: return kind
    }
}

private func narrowed(_ beginning: [UInt8], _ charset: Charset?) -> [UInt8] {
    guard let charset, charset.isWide else { return beginning }
    let text = SystemConversion.text(of: beginning[...], in: charset, faults: beginning.count)?.text ?? ""
    return Array(text.utf8)
}

/// The records of a file with any number of articles.
private func list(in source: any ByteSource, of kind: CorpusFileKind, limits: CorpusLimits)
    -> any RecordSource
{
    switch kind {
    case .json: JSONRecords(source: source, limits: limits)
    case .lines: LineRecords(source: source, limits: limits)
    case .csv, .tsv: CSVRecords(source: source, limits: limits)
    case .feed, .xml: FeedRecords(source: source, limits: limits)
    case .warc: WARCRecords(source: source, limits: limits)
    case .page, .html, .markdown: DocumentRecords(source: source, kind: kind, limits: limits)
    }
}
