import Bytes
import FoundationEssentials

extension Configuration {
    /// The file that is read where none is named; it need not be there.
    package static let usualFile = "config.json"

    /// Reads the configuration: the file over the defaults, the environment over that, the flags over all.
    ///
    /// - Parameters:
    ///   - file: The file that the user named; nil takes `config.json` of the working directory if there is one.
    ///   - environment: All variables; those that begin with `DRAGOMAN_` are taken.
    ///   - checksPlaces: Whether what the server will make must be possible to make, such as the socket file;
    ///     other commands may be run by those who may not.
    /// - Throws: Every complaint at once.
    package static func load(
        file: String?, environment: [String: String] = [:], overrides: Overrides = Overrides(),
        checksPlaces: Bool = false
    ) throws(ConfigurationErrors) -> Configuration {
        var settings = FileSettings(
            file: file ?? usualFile, over: Configuration(), checksPlaces: checksPlaces)
        var errors: [ConfigurationError] = []
        do throws(ConfigurationError) {
            if let bytes = try contents(of: file ?? usualFile, required: file != nil) { settings.read(bytes) }
        } catch {
            errors.append(error)
        }
        var configuration = settings.configuration
        errors += settings.errors
        errors += configuration.apply(environment, checksPlaces: checksPlaces)
        errors += configuration.apply(overrides)
        guard errors.isEmpty else { throw ConfigurationErrors(errors) }
        return configuration
    }

    private static func contents(
        of file: String, required: Bool
    ) throws(ConfigurationError) -> [UInt8]? {
        do {
            return Array(try Data(contentsOf: URL(filePath: file)))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
            if required { throw .missingFile(file) }
            return nil
        } catch {
            throw .unreadableFile(file, reason: reason(of: error))
        }
    }

    private static func reason(of error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoPermission?: "permission denied"
        case .fileReadTooLarge?: "the file is too large"
        default: "it is not a file that can be read"
        }
    }

    private mutating func apply(
        _ environment: [String: String], checksPlaces: Bool
    ) -> [ConfigurationError] {
        var errors: [ConfigurationError] = []
        for (name, words) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("DRAGOMAN_") {
            guard let setting = Setting.all.first(where: { $0.variable == name }) else {
                let suggestion = nearest(to: name, among: Setting.all.map(\.variable))
                errors.append(.variable(name, .unknown(suggestion: suggestion)))
                continue
            }
            assign(words, to: setting, checksPlaces: checksPlaces) { errors.append(.variable(name, $0)) }
        }
        return errors
    }

    private mutating func apply(_ overrides: Overrides) -> [ConfigurationError] {
        var errors: [ConfigurationError] = []
        for (flag, path, words) in overrides.words {
            guard let setting = Setting.all.first(where: { $0.path == path }) else { continue }
            assign(words, to: setting) { errors.append(.flag(flag, $0)) }
        }
        if !overrides.corpus.isEmpty { corpus = overrides.corpus }
        return errors
    }

    private mutating func assign(
        _ words: String, to setting: Setting, checksPlaces: Bool = false, complain: (SettingFault) -> Void
    ) {
        do throws(SettingFault) {
            try setting.assign(words: words, in: &self)
            if checksPlaces, let fault = setting.placeFault(in: self) { throw fault }
        } catch {
            complain(error)
        }
    }
}
