import ArticleText
import Dictionaries
import Mentions
import Model

/// A person while the article is being read.
struct PersonDraft {
    /// The keys of all forms in order of first use.
    var keys: [NameKey]
    /// All printed forms in order of first use.
    var forms: [String]
    var offices: [OfficeMention] = []
    var gender: PersonGender = .unknown
    var known: Int?
    var mentions: [Int] = []
    /// Whether an office or honorific came with the name, or it is known.
    var strong: Bool

    /// The form with the most words; of equals the longest, then the first.
    var name: String {
        forms.enumerated().max { left, right in
            (words(left.element), left.element.utf8.count, -left.offset)
                < (words(right.element), right.element.utf8.count, -right.offset)
        }?.element ?? ""
    }

    private func words(_ form: String) -> Int { form.split(separator: " ").count }

    mutating func add(form: String, key: NameKey) {
        if !forms.contains(form) { forms.append(form) }
        if !keys.contains(key) { keys.append(key) }
    }
}
