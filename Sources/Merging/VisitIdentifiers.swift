import Model

/// Names merged visits: visitor, host and month, `masoud-pezeshkian-iq-2024-09`; undated ones by the first
/// article that tells them.
struct VisitIdentifiers {
    /// - Parameters:
    ///   - groups: The reports of each visit.
    ///   - articles: The first article of each.
    func identifiers(of groups: [[Visit]], articles: [String]) -> [VisitID] {
        var used: [String: Int] = [:]
        return zip(groups, articles).map { visits, article in
            let name = name(visits, article)
            used[name, default: 0] += 1
            return VisitID(used[name] == 1 ? name : "\(name)-\(used[name] ?? 0)")
        }
    }

    private func name(_ visits: [Visit], _ article: String) -> String {
        let host = visits[0].host.description.lowercased()
        let visitor = visits[0].visitor.person?.slug ?? delegation(visits[0].visitor)
        let start = visits.compactMap(\.start).max {
            ($0.precision.rawValue, $1) < ($1.precision.rawValue, $0)
        }
        return "\(visitor)-\(host)-\(start?.coarsened(to: .month).description ?? "undated-\(slug(article))")"
    }

    private func delegation(_ visitor: Visitor) -> String {
        slug(visitor.organization ?? visitor.country?.description ?? "unknown") + "-delegation"
    }

    private func slug(_ text: String) -> String {
        String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
}
