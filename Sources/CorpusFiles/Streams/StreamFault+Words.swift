import Bytes

extension StreamFault.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .system(let reason): reason
        case .truncatedGzip(let offset): "its gzip breaks off at byte \(offset)"
        case .corruptGzip(0): "it is not gzip, as its name says"
        case .corruptGzip(let offset): "its gzip is damaged near byte \(offset)"
        case .gzipBomb(let offset): "its gzip stands for more than any text would (read up to byte \(offset))"
        case .tooLarge(let limit): "larger than the limit (\(limit) bytes are read)"
        case .changedWhileRead: "it was changed while it was read"
        case .binary(let kind): "\(kind)"
        case .undecodable(let line): "not UTF-8, and in no other charset that can be told (line \(line))"
        case .unknownCharset(let name): "its charset \"\(name)\" is not known"
        case .notJSON(let error): "line \(error.position.line): not JSON: \(error)"
        case .notXML(let line, let reason): "line \(line): not XML: \(reason)"
        case .notAFeed(let root): "XML, but neither RSS nor Atom: its root is \"\(root)\""
        case .noHeader: "its first row names no column of an article"
        case .noArticles(let found): "it holds \(found), and no articles"
        case .notAWARC: "it does not begin as a WARC does"
        }
    }
}

extension BinaryKind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .image: "an image, not a text"
        case .pdf: "a PDF, not a text"
        case .zip: "a ZIP archive or an office document, not a text"
        case .gzip: "gzip, but its name does not end in .gz"
        case .compressed: "an archive or a compressed file, not a text"
        case .program: "a program, not a text"
        case .media: "sound or film, not a text"
        case .font: "a font, not a text"
        case .database: "a database, not a text"
        case .office: "an office document, not a text"
        case .unknown: "binary, not a text"
        }
    }
}
