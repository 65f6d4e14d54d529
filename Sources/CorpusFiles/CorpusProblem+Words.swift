import Bytes
import Model

extension CorpusProblem: CustomStringConvertible {
    /// Where and what: `Corpus/a.ndjson:3: not JSON: …`.
    package var description: String { "\(location): \(reason)" }
}

extension CorpusProblem.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "there is no such file or folder"
        case .noPermission: "permission denied"
        case .danglingLink: "a symbolic link to something that is not there"
        case .linkLoop: "a symbolic link that leads back to itself"
        case .notAFile: "neither a file nor a folder"
        case .folder: "a folder, not a file"
        case .tooLarge(let size, let limit): "larger than the limit (\(size) bytes; \(limit) are read)"
        case .nameNotUTF8: "its name is not UTF-8"
        case .stream(let reason): "\(reason)"
        case .record(let reason): "\(reason)"
        case .noArticle: "there is no article in it"
        case .repeatedIdentifier(let id, let first): "its id \"\(id)\" is that of \(first)"
        case .badSidecar(let fault): "its sidecar is not used: \(fault)"
        case .more(let count): "\(count) more of its records can't be read"
        case .system(let reason): reason
        }
    }
}

extension PassedOverFile: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .unreadKind(""): "\(path): a file without an extension is not read"
        case .unreadKind(let kind): "\(path): .\(kind) is not read"
        case .readAlready(let first): "\(path): read already as \(first)"
        }
    }
}

extension SidecarFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .field(let fault): "\(fault)"
        case .notJSON(let error): "line \(error.position.line): not JSON: \(error)"
        case .notAnObject(let found): "it holds \(found), not an object"
        }
    }
}

extension FieldFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unfit(let name, let expected, let found): "\"\(name)\" must be \(expected), not \(found)"
        }
    }
}

extension ArticleLineError.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong(let limit): "the line is longer than \(limit) bytes"
        case .record(.notJSON(let error)): "not JSON: \(error) (byte \(error.position.offset) of the line)"
        case .record(.notAnObject(let found)): "the line holds \(found), not an object"
        case .record(let reason): "\(reason)"
        case .repeatedIdentifier(let id, let first): "the id \"\(id)\" is that of line \(first)"
        }
    }
}
