import Model

/// Makes an article of the block of a WARC record.
struct WARCPage {
    let head: WARCHead
    let part: ArticleLocation.Part
    let limit: Int

    /// - Returns: nil for an answer that is no page: an error, a redirection, a picture.
    func article(_ block: [UInt8]) throws(RecordFault) -> FoundArticle? {
        switch head.block {
        case .html(let charset): return try article(block, charset: charset, isHTML: true)
        case .text(let charset): return try article(block, charset: charset, isHTML: false)
        case .answer: return try article(ofAnswer: block)
        case nil: return nil
        }
    }

    private func article(ofAnswer block: [UInt8]) throws(RecordFault) -> FoundArticle? {
        guard let message = HTTPMessage(block[...]), message.status == 200 else { return nil }
        let type = MediaType(message.fields["content-type"] ?? "")
        guard type.isHTML || type.isPlainText else { return nil }
        let body: [UInt8]
        do throws(HTTPMessageFault) {
            body = try message.body(limit: limit)
        } catch {
            throw fault(of: error)
        }
        return try article(body, charset: type.charset, isHTML: type.isHTML)
    }

    private func fault(of fault: HTTPMessageFault) -> RecordFault {
        switch fault {
        case .unreadCoding(let coding): RecordFault(part: part, reason: .unreadCoding(coding))
        case .tooLong(let limit): RecordFault(part: part, reason: .tooLong(limit: limit))
        }
    }

    private func article(_ bytes: [UInt8], charset: String?, isHTML: Bool) throws(RecordFault) -> FoundArticle
    {
        guard let text = decoded(bytes, declared: charset, lookingIn: isHTML ? .html : .none)?.text else {
            throw RecordFault(part: part, reason: .undecodable(line: 1))
        }
        guard FieldWords.trimmed(text) != nil else { throw RecordFault(part: part, reason: .empty) }
        let metadata = ArticleMetadata(url: head.address, retrieved: head.date?.date)
        return FoundArticle(body: isHTML ? .html(text) : .page(text), metadata: metadata, part: part)
    }
}
