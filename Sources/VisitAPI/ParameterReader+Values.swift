import Model
import VisitIndex

/// The values of each kind of parameter.
extension ParameterReader {
    mutating func countries(_ name: String, _ names: any CountryNames) throws(APIProblem) -> Choice<
        CountryCode
    > {
        let values = try filter(name) { text throws(APIProblem) -> Meaning<CountryCode> in
            guard let code = names.code(named: text) else {
                throw .unknownCountry(parameter: name, value: text, suggestions: names.suggestions(for: text))
            }
            return Meaning(values: [code], canonical: code.description)
        }
        return Choice(accepted: values.accepted, refused: values.refused)
    }

    mutating func people(_ name: String, _ snapshot: Snapshot) throws(APIProblem) -> Choice<PersonID> {
        let values = try filter(name) { text throws(APIProblem) -> Meaning<PersonID> in
            if snapshot.index.position(ofPerson: text) != nil {
                return Meaning(values: [PersonID(text)], canonical: text)
            }
            let found = snapshot.personNames.people(named: text)
            guard !found.people.isEmpty else {
                let near = nearestSpellings(of: text, among: snapshot.personNames.spellings)
                throw .unknownPerson(parameter: name, value: text, suggestions: near)
            }
            return Meaning(values: found.people, canonical: found.words.joined(separator: " "))
        }
        return Choice(accepted: values.accepted, refused: values.refused)
    }

    /// Articles by any of their ids, noted by the one that they are kept under.
    mutating func articles(_ name: String, _ index: VisitIndex) throws(APIProblem) -> Choice<String> {
        let values = try filter(name) { text throws(APIProblem) -> Meaning<String> in
            guard let position = index.position(ofArticle: text) else {
                let near = nearestSpellings(of: text, among: index.readings.map(\.article.id))
                throw .unknownArticle(parameter: name, value: text, suggestions: near)
            }
            let id = index.readings[position].article.id
            return Meaning(values: [id], canonical: id)
        }
        return Choice(accepted: values.accepted, refused: values.refused)
    }

    mutating func choice<Value: CaseIterable & RawRepresentable<String> & Hashable & Sendable>(
        _ name: String, of values: Value.Type
    ) throws(APIProblem) -> Choice<Value> {
        let values = try filter(name) { text throws(APIProblem) -> Meaning<Value> in
            guard let value = Value(rawValue: text) else {
                let valid = Value.allCases.map(\.rawValue)
                throw .unknownValue(parameter: name, value: text, valid: valid)
            }
            return Meaning(values: [value], canonical: text)
        }
        return Choice(accepted: values.accepted, refused: values.refused)
    }

    mutating func date(_ name: String) throws(APIProblem) -> PartialDate? {
        try single(name, usual: PartialDate?.none) { text throws(APIProblem) -> Meaning<PartialDate?> in
            guard let date = PartialDate(text) else { throw .malformedDate(parameter: name, value: text) }
            return Meaning(values: [date], canonical: text)
        }
    }

    mutating func truth(_ name: String) throws(APIProblem) -> Bool? {
        try single(name, usual: Bool?.none) { text throws(APIProblem) -> Meaning<Bool?> in
            guard let truth = Bool(text) else {
                throw .unknownValue(parameter: name, value: text, valid: ["true", "false"])
            }
            return Meaning(values: [truth], canonical: text)
        }
    }

    mutating func count(_ name: String, usual: Int, limit: Int) throws(APIProblem) -> Int {
        try single(name, usual: usual) { text throws(APIProblem) -> Meaning<Int> in
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
                (1...limit).contains(number)
            else { throw .numberOutOfRange(parameter: name, value: text, limit: limit) }
            return Meaning(values: [number], canonical: String(number))
        }
    }
}

extension CountryNames {
    /// The names of the countries whose name, alias or demonym is nearest to `text`; each country once.
    ///
    /// - Note: Codes are left out: every code is near to many others, which helps nobody.
    func suggestions(for text: String) -> [String] {
        var seen: Set<CountryCode> = []
        return nearestSpellings(of: text, among: allNames.filter { $0.count > 3 }, limit: 10)
            .compactMap { code(named: $0) }.filter { seen.insert($0).inserted }
            .prefix(3).map { name(of: $0) }
    }
}
