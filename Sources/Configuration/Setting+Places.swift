import Bytes
import FoundationEssentials

// Where to listen, and whom to believe.
extension Setting {
    /// What fits into `sun_path` with the zero byte behind it (unix(7)).
    static let socketPathBytes = 107

    func hosts(_ texts: [String]) throws(SettingFault) -> [String] {
        guard !texts.isEmpty else { throw unfit("an empty list") }
        var taken: [NetworkAddress] = []
        for text in texts {
            guard let address = Self.address(ofHost: text) else {
                throw unfit("\"\(text)\"", suggestion: nearest(to: text, among: ["localhost"]))
            }
            guard !taken.contains(address) else { throw unfit("the same twice: \"\(text)\"") }
            taken.append(address)
        }
        return texts
    }

    /// The address that is listened at; `localhost` is 127.0.0.1, and one of version 6 may stand in brackets.
    private static func address(ofHost text: String) -> NetworkAddress? {
        guard text != "localhost" else { return NetworkAddress("127.0.0.1") }
        guard text.hasPrefix("["), text.hasSuffix("]"), text.contains(":") else {
            return NetworkAddress(text)
        }
        return NetworkAddress(text.dropFirst().dropLast())
    }

    func socketFile(_ path: String) throws(SettingFault) -> String {
        let count = path.utf8.count
        guard count <= Self.socketPathBytes else { throw unfit("one of \(count) bytes") }
        guard !path.utf8.contains(0) else { throw unfit("one with a zero byte") }
        return path
    }

    func proxies(_ texts: [String]) throws(SettingFault) -> [Configuration.Proxy] {
        var proxies: [Configuration.Proxy] = []
        for text in texts { proxies.append(text == "unix" ? .socketFile : .network(try network(text))) }
        return proxies
    }

    private func network(_ text: String) throws(SettingFault) -> AddressNetwork {
        do throws(AddressNetworkFault) {
            return try AddressNetwork(text)
        } catch .bitsOfHost(let network) {
            throw unfit("\"\(text)\"", suggestion: "\(network)")
        } catch {
            throw unfit("\"\(text)\"", suggestion: nearest(to: text, among: ["unix"]))
        }
    }

    /// What keeps the server from making what the setting names, as far as the disk tells now.
    func placeFault(in configuration: Configuration) -> SettingFault? {
        guard case .socketFile(let part) = kind, let path = configuration[keyPath: part] else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let files = FileManager.default
        var isFolder = false
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
            return unfit("\"\(path)\": there is no folder \(folder)")
        }
        guard files.isWritableFile(atPath: folder) else {
            return unfit("\"\(path)\": nothing may be written to \(folder)")
        }
        guard let status = try? files.attributesOfItem(atPath: path) else { return nil }
        let isSocket = status[.type] as? FileAttributeType == .typeSocket
        return isSocket ? nil : unfit("\"\(path)\": something else is there")
    }
}
