import CorpusFiles

/// What was wrong with a corpus: the first problems as they are, of the rest how many of each sort there were.
struct ProblemTally {
    static let kept = 1000

    private(set) var problems: [CorpusProblem] = []
    private var more: [CorpusProblem.Sort: Int] = [:]

    /// - Returns: Whether it is kept.
    @discardableResult
    mutating func add(_ problem: CorpusProblem) -> Bool {
        guard problems.count < Self.kept else {
            more[problem.sort, default: 0] += 1
            return false
        }
        problems.append(problem)
        return true
    }

    /// The sorts of which there were more than are kept, in the order of their declaration.
    var rest: [(sort: CorpusProblem.Sort, count: Int)] {
        CorpusProblem.Sort.allCases.compactMap { sort in more[sort].map { (sort, $0) } }
    }
}
