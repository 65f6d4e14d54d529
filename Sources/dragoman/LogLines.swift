import Bytes
import Configuration
import CorpusFiles
import FoundationEssentials
import Logging

/// Writes log events to standard error, one a line, as text or as JSON.
struct LogLines: LogHandler {
    let format: Configuration.Log.Format
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    init(_ log: Configuration.Log) {
        format = log.format
        logLevel = Logger.Level(rawValue: log.level.rawValue) ?? .info
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
            .map { (name: $0.key, value: "\($0.value)") }
        let time = Date.now.formatted(.iso8601)
        switch format {
        case .text:
            let facts = facts.map { " \($0.name)=\($0.value)" }.joined()
            writeToStandardError("\(time) \(event.level) \(event.message)\(facts)")
        case .json:
            let members =
                [("time", time), ("level", "\(event.level)"), ("message", "\(event.message)")] + facts
            let written = members.map { "\(jsonString($0)):\(jsonString($1))" }.joined(separator: ",")
            writeToStandardError("{\(written)}")
        }
    }
}
