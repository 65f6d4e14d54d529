import CorpusFiles
import Model
import Testing

/// Date and time that a record's date gives, as one text; empty where none can be made out.
private func moment(_ json: String) -> String {
    let record = LineRecords.record(
        Array("{\"text\": \"a\", \"date\": \(json)}".utf8), number: 1, contract: .anyScraper)
    guard case .article(let article) = record else { return "fault" }
    let metadata = article.metadata
    return [metadata.published?.description, metadata.publishedTime?.description].compactMap { $0 }
        .joined(separator: " ")
}

@Suite struct MomentTests {
    @Test(arguments: [
        (#""2024-09-11""#, "2024-09-11"), (#""2024-09""#, "2024-09"), (#""2024""#, "2024"),
        (#""2024-09-11T13:54:00+03:00""#, "2024-09-11 13:54:00+03:00"),
        (#""2024-09-11T13:54:00.123456Z""#, "2024-09-11 13:54:00Z"),
        (#""2024-09-11 13:54:00""#, "2024-09-11 13:54:00"),
        (#""2024-09-11T00:00:00""#, "2024-09-11"), (#""2024-09-11T00:00:00Z""#, "2024-09-11 00:00:00Z"),
        (#""2024/9/1 7:05""#, "2024-09-01 07:05"), (#""2024-09-11 13:54:00 UTC""#, "2024-09-11 13:54:00Z"),
        (#""20240911T134500Z""#, "2024-09-11 13:45:00Z"), (#""20240911134500""#, "2024-09-11 13:45:00"),
        ("20240911", "2024-09-11"), ("1726049640", "2024-09-11 10:14:00Z"),
        ("1726049640123", "2024-09-11 10:14:00Z"), ("1726049640.5", "2024-09-11 10:14:00Z"),
        (#""Wed, 11 Sep 2024 13:54:00 +0300""#, "2024-09-11 13:54:00+03:00"),
        (#""11 Sep 24 13:54 EST""#, "2024-09-11 13:54-05:00"),
        (#""Wednesday, 11-Sep-24 13:54:00 GMT""#, "2024-09-11 13:54:00Z"),
        (#""Wed Sep 11 13:54:00 2024""#, "2024-09-11 13:54:00"),
        (#""Wed Sep 11 2024 13:54:00 GMT+0300 (Arabia)""#, "2024-09-11 13:54:00+03:00"),
        (#""September 11th, 2024 at 1:54 PM""#, "2024-09-11 13:54"),
        (#""Sept. 11, 2024 12:05am""#, "2024-09-11 00:05"), (#"["2024-09-11", "x"]"#, "2024-09-11"),
        (#"{"$date": "2024-09-11T13:54:00Z"}"#, "2024-09-11 13:54:00Z"),
    ])
    func `a date is read as it is written`(json: String, expected: String) {
        #expect(moment(json) == expected)
    }

    @Test(arguments: [
        "null", #""""#, "[]", "{}", "0", "-5", "true", #""0000-00-00 00:00:00""#, #""2024-02-30""#,
        #""09/11/2024""#, #""11.09.2024""#, #""yesterday""#, #""11 September""#, #""September""#,
        #""2024-09-11x""#, #""Sep 11 2024 was a day""#, #""99999999999999999999""#, #""11 Foo 2024""#,
    ])
    func `what is no date, or could be two, is none`(json: String) {
        #expect(moment(json) == "")
    }

    @Test(arguments: [
        (#""2024-09-11T25:00:00Z""#, "2024-09-11"), (#""2024-09-11 noon""#, "2024-09-11"),
        (#""2024-09-11T13:54:00+99:00""#, "2024-09-11 13:54:00"),
    ])
    func `a time that no clock shows leaves the date`(json: String, expected: String) {
        #expect(moment(json) == expected)
    }
}
