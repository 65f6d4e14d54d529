import Model
import Testing

@Suite struct CountryCodeTests {
    @Test(arguments: [("IQ", "IQ"), ("iq", "IQ"), ("iQ", "IQ"), ("zz", "ZZ"), ("XK", "XK")])
    func `two letters are a code, in capitals`(text: String, code: String) {
        #expect(CountryCode(text)?.description == code)
    }

    @Test(arguments: ["", "I", "IRQ", "I1", "1Q", "I ", "Iʹ", "ÍQ", "I-", "[]", "@A", "{|", "伊拉"])
    func `anything else is none`(text: String) {
        #expect(CountryCode(text) == nil)
    }

    @Test func `codes stand in the order of their letters`() {
        let codes = ["BA", "AZ", "AB", "ZA"].compactMap { CountryCode($0) }
        #expect(codes.sorted().map(\.description) == ["AB", "AZ", "BA", "ZA"])
    }

    @Test func `codes that differ in case are one`() {
        #expect(Set(["iq", "IQ", "Iq"].compactMap { CountryCode($0) }).count == 1)
    }
}
