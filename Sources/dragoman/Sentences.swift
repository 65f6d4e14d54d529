import Dictionaries

/// What an error says, a sentence for each mistake.
func sentences(of error: any Error) -> [String] {
    guard let errors = error as? DictionaryErrors else { return ["\(error)"] }
    return errors.errors.map { "\($0)" }
}
