import Model

extension Gazette {
    /// What another paper took over of `plans`.
    static let reprint: ArticleReading = {
        let text = "A Hentzau Front delegation has called off its trip to Arcadia."
        var cancelled = delegation.visit
        cancelled.evidence = [evidence(.visitor, text, in: text), evidence(.status, text, in: text)]
        return ArticleReading(
            article: article("plans-wire", nil, nil, text), visits: [cancelled],
            kinship: ArticleKinship(reprintOf: "plans"))
    }()

    static let unread = ArticleReading(
        article: article("zenda-fr", nil, nil, "La pluie est tombée sur Zenda.", language: "fr"),
        isRead: false)
}
