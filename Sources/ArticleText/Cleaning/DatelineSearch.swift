import Dictionaries

/// Looks for a dateline in the first paragraphs: a caption or a list may stand before the first of the report.
struct DatelineSearch {
    let paragraphs: [Body.Paragraph]
    let reader: DatelineReader

    /// - Returns: The dateline and the index of its paragraph.
    func found() -> (index: Int, dateline: Dateline)? {
        var proseSeen = 0
        for index in paragraphs.indices.prefix(8) where paragraphs[index].line.marker == nil {
            let isProse = paragraphs[index].line.isProse
            if let dateline = reader.dateline(of: paragraphs[index].phrase), isProse || dateline.rest.isEmpty,
                !isLabel(dateline)
            {
                return isDiary || isDialogue ? nil : (index, dateline)
            }
            proseSeen += isProse ? 1 : 0
            if proseSeen == 3 { return nil }
        }
        return nil
    }

    /// `BREAKING: …` has a dateline's form.
    private func isLabel(_ dateline: Dateline) -> Bool {
        reader.furniture.row(.section, in: dateline.place)?.match == .whole
    }

    /// A diary has an entry a place: there none is the report's.
    private var isDiary: Bool {
        var count = 0
        for index in paragraphs.indices where count < 3 {
            if reader.dateline(of: paragraphs[index].phrase)?.rest.isEmpty == false { count += 1 }
        }
        return count == 3
    }

    /// `CCTV: …`, `Q: …`.
    private var isDialogue: Bool {
        paragraphs.count { paragraph in
            guard paragraph.phrase.bytes.count > 20, let count = paragraph.phrase.wordsBeforeColon else {
                return false
            }
            return count <= 3
        } >= 3
    }
}
