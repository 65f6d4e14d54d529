import Bytes
import Markup

extension RecordFault.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .notJSON(let error): "not JSON: \(error) (byte \(error.position.offset))"
        case .notAnObject(let found): "\(found), not an object"
        case .missing(let name): "\"\(name)\" is missing"
        case .field(let fault): "\(fault)"
        case .noBody: "one of \"text\", \"page\" and \"html\" must be there"
        case .severalBodies(let names):
            "only one of \"text\", \"page\" and \"html\" may be there, not "
                + names.map { "\"\($0)\"" }.joined(separator: " and ")
        case .markupCut(.depth):
            "its mark-up is nested more than \(MarkupLimits().depth) deep; what is deeper is joined or left out"
        case .markupCut(.elements):
            "its mark-up has more than \(MarkupLimits().elements) elements; the rest is left out"
        case .markupCut(.bytes):
            "its mark-up is longer than \(MarkupLimits().bytesOfPage) bytes; the rest is left out"
        case .replacedBytes(let count, let charset):
            "read, with U+FFFD for \(count == 1 ? "a byte that is" : "\(count) bytes that are") not \(charset)"
        case .undecodable(let line): "not UTF-8, and in no other charset that can be told (line \(line))"
        case .binary(let kind): "\(kind)"
        case .empty: "empty"
        case .noText: "neither a text nor a title"
        case .removed: "removed by its publisher"
        case .onlyMetadata: "metadata without a text, and the article's own file is not beside it"
        case .raggedRow(let found, let expected):
            "\(found) cells, where the first row names \(expected) columns"
        case .openQuotation: "a quotation mark is not closed"
        case .openObject: "the file ends inside the record"
        case .tornRecord(let offset): "no whole WARC record (byte \(offset))"
        case .unreadCoding(let coding): "its content coding \"\(coding)\" can't be undone"
        }
    }
}
