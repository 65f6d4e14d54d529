package import Bytes

/// Why a file can't be read on: whatever of it came before has been given, and nothing more will come.
package struct StreamFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// What the system says.
        case system(String)
        /// The file ends inside a gzip member; where, in bytes of the file.
        case truncatedGzip(offset: Int)
        /// What should be gzip (RFC 1952) is not, or its check sum is wrong; where, in bytes of the file.
        case corruptGzip(offset: Int)
        /// So much comes out of so few bytes of gzip that it can be no text; where, in bytes of the file.
        case gzipBomb(offset: Int)
        /// Larger than what is read at once, in bytes.
        case tooLarge(limit: Int)
        /// The file became another while it was read.
        case changedWhileRead
        /// Bytes that no text has.
        case binary(BinaryKind)
        /// Text in no known charset; 1 is the first line.
        case undecodable(line: Int)
        /// The name of a charset that can't be read here.
        case unknownCharset(String)
        /// A document of JSON that breaks off or goes wrong between two records.
        case notJSON(JSONSyntaxError)
        /// A document of XML that is not well-formed; what libxml2 says. 1 is the first line.
        case notXML(line: Int, reason: String)
        /// XML that is no feed; the name of its root element.
        case notAFeed(root: String)
        /// A table whose first row names no field of an article.
        case noHeader
        /// A well-formed file that is of no known form; what it holds instead.
        case noArticles(found: String)
        /// A WARC that does not begin as one.
        case notAWARC
    }

    package let reason: Reason

    package init(_ reason: Reason) {
        self.reason = reason
    }
}

/// What a file is that is no text.
package enum BinaryKind: String, Hashable, Sendable {
    case image, pdf, zip, gzip, compressed, program, media, font, database, office, unknown
}
