import Bytes
import Testing

struct NumbersTests {
    @Test(arguments: [("0", 0), ("007", 7), ("1024", 1024), ("9223372036854775807", Int.max)])
    func `decimal digits are a number`(_ text: String, _ number: Int) {
        #expect(decimalNumber(Array(text.utf8).span) == number)
    }

    @Test(arguments: [
        "", "+5", "-5", " 5", "5 ", "5,5", "0x5", "5a", "٥", "9223372036854775808", "99999999999999999999",
    ])
    func `anything else is no decimal number`(_ text: String) {
        #expect(decimalNumber(Array(text.utf8).span) == nil)
    }

    @Test(arguments: [("0", 0), ("00fF", 255), ("7fffffffffffffff", Int.max)])
    func `hexadecimal digits are a number`(_ text: String, _ number: Int) {
        #expect(hexadecimalNumber(Array(text.utf8).span) == number)
    }

    @Test(arguments: ["", "+f", "0xf", "g", "f ", "8000000000000000", "10000000000000005"])
    func `anything else is no hexadecimal number`(_ text: String) {
        #expect(hexadecimalNumber(Array(text.utf8).span) == nil)
    }
}
