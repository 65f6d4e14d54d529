import Bytes

/// Reads the text of `config.json` into a configuration.
struct FileSettings {
    /// As the complaints name it.
    let file: String
    private(set) var configuration: Configuration
    private(set) var errors: [ConfigurationError] = []

    private let checksPlaces: Bool

    /// - Parameter checksPlaces: Whether the disk must allow what is set.
    init(file: String, over configuration: Configuration, checksPlaces: Bool) {
        self.file = file
        self.checksPlaces = checksPlaces
        self.configuration = configuration
    }

    mutating func read(_ bytes: [UInt8]) {
        let document: JSONNode
        do throws(JSONSyntaxError) {
            document = try readJSON(bytes)
        } catch {
            errors.append(.notJSON(file: file, line: error.position.line, reason: error.description))
            return
        }
        guard let members = document.members else {
            errors.append(.notAnObject(file: file, found: document.kind))
            return
        }
        read(members, under: "")
    }

    private mutating func read(_ members: [JSONMember], under prefix: String) {
        for member in members {
            let path = prefix + member.name
            if let setting = Setting.all.first(where: { $0.path == path }) {
                assign(member.node, to: setting)
            } else if Setting.all.contains(where: { $0.path.hasPrefix(path + ".") }) {
                readGroup(member.node, path: path)
            } else {
                complain(path, at: member.position, .unknown(suggestion: Self.suggestion(for: path)))
            }
        }
    }

    private mutating func readGroup(_ node: JSONNode, path: String) {
        if let members = node.members {
            read(members, under: path + ".")
        } else {
            complain(path, at: node.position, .unfit(expected: "an object", found: node.kind))
        }
    }

    private mutating func assign(_ node: JSONNode, to setting: Setting) {
        do throws(SettingFault) {
            try setting.assign(node, in: &configuration)
            if checksPlaces, let fault = setting.placeFault(in: configuration) { throw fault }
        } catch {
            complain(setting.path, at: node.position, error)
        }
    }

    private mutating func complain(_ path: String, at position: JSONPosition, _ fault: SettingFault) {
        errors.append(.key(path, file: file, line: position.line, fault))
    }

    /// The nearest key by its whole path, a group's name included; else the one whose last name is nearest, for
    /// a key that was written one level too high or too low.
    private static func suggestion(for path: String) -> String? {
        let groups = Setting.all.compactMap {
            $0.path.split(separator: ".").dropLast().first.map(String.init)
        }
        let paths = Setting.all.map(\.path) + groups
        if let path = nearest(to: path, among: paths) { return path }
        let name = nearest(to: lastName(path), among: paths.map(lastName))
        return paths.first { lastName($0) == name }
    }

    private static func lastName(_ path: String) -> String {
        path.split(separator: ".").last.map(String.init) ?? path
    }
}
