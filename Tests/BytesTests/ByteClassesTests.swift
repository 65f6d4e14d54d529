import Bytes
import Testing

struct ByteClassesTests {
    @Test func `the bytes of a token are those of the RFC and no others`() {
        let token = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        for byte in UInt8.min...UInt8.max {
            #expect(byte.isTokenByte == token.utf8.contains(byte), "\(byte)")
        }
    }

    @Test func `the bytes of a field value are visible, blank or above ASCII`() {
        for byte in UInt8.min...UInt8.max {
            #expect(byte.isFieldValueByte == (byte == 0x09 || byte >= 0x20 && byte != 0x7F), "\(byte)")
        }
    }

    @Test func `hexadecimal digits have their values and other bytes none`() {
        for byte in UInt8.min...UInt8.max {
            let expected = byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
            #expect(byte.hexadecimalValue.map(Int.init) == expected, "\(byte)")
        }
    }
}
