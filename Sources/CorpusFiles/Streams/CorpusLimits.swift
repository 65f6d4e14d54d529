/// How much of a file is read, in bytes, and told.
package struct CorpusLimits: Hashable, Sendable {
    /// The largest record (a line, an object, an item, a page), inflated.
    package let record: Int
    /// The largest sidecar: it holds a few lines.
    package let sidecar: Int
    /// How many problems of one file are told with their places; the rest are counted.
    package let problemsOfFile: Int

    package init(record: Int = 67_108_864, sidecar: Int = 1_048_576, problemsOfFile: Int = 100) {
        self.record = record
        self.sidecar = sidecar
        self.problemsOfFile = problemsOfFile
    }
}
