import Dictionaries
import Model
import TestDictionaries
import TestSupport
import Testing

/// A row of `countries.tsv`: what somebody asks for, and the code of the country meant; none where no
/// country is.
struct CountryCase: CustomTestStringConvertible, Sendable {
    let text: String
    let code: String
    var testDescription: String { text }

    static let all = CaseRows.rows("countries.tsv", columns: 2).map { CountryCase(text: $0[0], code: $0[1]) }
}

@Suite struct CountryLookupTests {
    @Test func `the rows are found`() {
        #expect(CountryCase.all.filter { !$0.code.isEmpty }.count >= 40)
        #expect(CountryCase.all.filter(\.code.isEmpty).count >= 20)
    }

    @Test(arguments: CountryCase.all)
    func `a country is found by any of its names`(_ example: CountryCase) throws {
        let countries = try RealDictionaries.load().countries
        #expect(countries.code(named: example.text)?.description ?? "" == example.code)
    }

    @Test func `every country is found by its codes and its names`() throws {
        let table = try RealDictionaries.load().countries
        #expect(table.countries.count >= 249)
        for country in table.countries {
            for text in [country.code.description, country.alpha3, country.name, country.officialName] {
                #expect(table.code(named: text) == country.code, "\(text)")
            }
        }
    }

    @Test func `a country is known by its code, and a code without a country by nothing`() throws {
        let table = try RealDictionaries.load().countries
        #expect(table.country(try #require(CountryCode("IQ")))?.capital == "Baghdad")
        #expect(table.country(try #require(CountryCode("QQ"))) == nil)
        #expect(table.code(named: "") == nil)
    }
}
