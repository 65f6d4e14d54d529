package import Bytes
import Model

/// Why a sidecar's metadata is not used.
package enum SidecarFault: Error, Hashable, Sendable {
    case unreadable(reason: String)
    case notJSON(JSONSyntaxError)
    case notAnObject(found: String)
    case field(FieldFault)
}

/// `NAME.json` beside `NAME.txt`: an object with any of title, published, outlet, author, url, language.
///
/// The names that scrapers use are known too; others are left alone, as scrapers write down much that nobody asked
/// for.
enum Sidecar {
    /// - Parameter limit: Of its size, in bytes.
    static func metadata(at path: String, limit: Int) throws(SidecarFault) -> ArticleMetadata {
        let fields = try fields(of: try contents(of: path, limit: limit))
        do throws(FieldFault) {
            return try fields.checkedMetadata(from: .sidecar)
        } catch {
            throw .field(error)
        }
    }

    private static func contents(of path: String, limit: Int) throws(SidecarFault) -> [UInt8] {
        let file: FileSource
        do throws(CorpusProblem) {
            file = try FileSource(path: path)
        } catch {
            throw .unreadable(reason: error.reason.description)
        }
        do throws(StreamFault) {
            var source: any ByteSource = FileName(path).isGzipped ? GzipSource(file) : file
            let bytes = try source.rest(limit: limit)
            return decoded(bytes).map { Array($0.text.utf8) } ?? bytes
        } catch {
            throw .unreadable(reason: error.reason.description)
        }
    }

    private static func fields(of bytes: [UInt8]) throws(SidecarFault) -> ScraperFields {
        let document: JSONNode
        do throws(JSONSyntaxError) {
            document = try readJSON(bytes)
        } catch {
            throw .notJSON(error)
        }
        guard let members = document.members else { throw .notAnObject(found: document.kind) }
        return ScraperFields(members)
    }
}
