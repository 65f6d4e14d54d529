import Model
import Testing

@testable import ArticleText

@Suite struct AddressDateTests {
    @Test(arguments: [
        ("https://a.example/2024/09/11/talks-end", "2024-09-11"),
        ("https://a.example/2024/9/11/x.html", "2024-09-11"),
        ("https://a.example/2024/sep/11/talks", "2024-09-11"),
        ("https://a.example/news/2024-09-11-talks", "2024-09-11"),
        ("https://a.example/20240911/1234.html", "2024-09-11"),
        ("https://a.example/2024-09/11/c_1.htm", "2024-09-11"),
        ("https://a.example/a/202409/11/WS1.html", "2024-09-11"),
        ("https://a.example/fa/news/1403/06/21/3157", "2024-09-11"),
        ("https://a.example/2024/09/talks", "2024-09"),
        ("/2024/09/11/talks", "2024-09-11"),
    ])
    func `an address names its day`(address: String, date: String) throws {
        #expect(AddressDate(calendar: try DateFiles.finder().calendar).date(in: address)?.description == date)
    }

    @Test(arguments: [
        "https://a.example/news/62235", "https://a.example/2024", "https://a.example/talks-11-09-2024",
        "https://a.example/september-11-2001-remembered", "https://a.example/?date=2024-09-11",
        "https://2024-09-11.example/talks", "https://a.example/2024/13/45/x", "https://a.example/20241399/",
        "https://a.example/1850/01/01/x", "", "https://a.example",
    ])
    func `an address without a day names none`(address: String) throws {
        #expect(AddressDate(calendar: try DateFiles.finder().calendar).date(in: address) == nil)
    }
}
