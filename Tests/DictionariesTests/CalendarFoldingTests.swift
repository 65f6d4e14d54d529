import Dictionaries
import Testing

@Suite struct CalendarFoldingTests {
    @Test func `a letter that is small by nature is what its small form is`() {
        let unequal = (0x80...UInt32(0xD7FF)).compactMap(Unicode.Scalar.init).filter { scalar in
            let key = calendarKey(Array(String(scalar).utf8)[...])
            let small = scalar.properties.lowercaseMapping
            return key != small && key == String(scalar)
        }
        #expect(unequal == [])
    }
}
