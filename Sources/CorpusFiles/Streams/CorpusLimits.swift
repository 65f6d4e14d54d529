/// How much of a file is read; all in bytes.
package struct CorpusLimits: Hashable, Sendable {
    /// The largest record (a line, an object, an item, a page), inflated.
    package let record: Int
    /// The largest sidecar: it holds a few lines.
    package let sidecar: Int
    /// How many problems are kept with their places; the rest are counted.
    package let problems: Int

    package init(record: Int = 67_108_864, sidecar: Int = 1_048_576, problems: Int = 1000) {
        self.record = record
        self.sidecar = sidecar
        self.problems = problems
    }
}
