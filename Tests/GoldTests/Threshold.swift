import FoundationEssentials
import Testing

/// A row of `thresholds.tsv`: a figure of the scorer and its bound.
struct Threshold: CustomTestStringConvertible, Sendable {
    /// The names on the way to the figure in the scorer's report.
    let path: [String]
    let atLeast: Double?
    let atMost: Double?
    var testDescription: String { path.joined(separator: "/") }

    static func all(in folder: String) -> [Threshold] {
        let data = FileManager.default.contents(atPath: folder + "thresholds.tsv") ?? Data()
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let path = fields.first?.split(separator: "/").map(String.init) ?? []
            return Threshold(
                path: path + fields.dropFirst().prefix(1),
                atLeast: fields.count > 2 ? Double(fields[2]) : nil,
                atMost: fields.count > 3 ? Double(fields[3]) : nil)
        }
    }

    func isKept(by value: Double) -> Bool {
        atLeast.map { value >= $0 } ?? true && atMost.map { value <= $0 } ?? true
    }
}
