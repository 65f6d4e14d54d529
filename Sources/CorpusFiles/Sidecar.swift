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
/// Other names are left alone: scrapers write down much that nobody asked for.
enum Sidecar {
    /// In bytes: a sidecar holds a few lines.
    static let limit = 1_048_576

    static func metadata(at path: String) throws(SidecarFault) -> ArticleMetadata {
        let bytes: [UInt8]
        do throws(CorpusProblem) {
            bytes = try FileSystem.contents(of: path, limit: limit)
        } catch {
            throw .unreadable(reason: error.reason.description)
        }
        let fields = try fields(of: bytes)
        do throws(FieldFault) {
            return try fields.metadata()
        } catch {
            throw .field(error)
        }
    }

    private static func fields(of bytes: [UInt8]) throws(SidecarFault) -> ArticleFields {
        let document: JSONNode
        do throws(JSONSyntaxError) {
            document = try readJSON(bytes)
        } catch {
            throw .notJSON(error)
        }
        guard let members = document.members else { throw .notAnObject(found: document.kind) }
        return ArticleFields(members)
    }
}
