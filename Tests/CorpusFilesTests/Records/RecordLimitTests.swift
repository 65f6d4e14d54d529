import CorpusFiles
import Testing

@Suite struct RecordLimitTests {
    private let limits = CorpusLimits(record: 1000)
    private let block = [UInt8](repeating: UInt8(ascii: "x"), count: 262_144)

    /// A record of 20 MB between two small ones.
    private func long(_ beginning: String, _ end: String) -> Repetition {
        Repetition(beginning: beginning, piece: block, count: 80, end: end)
    }

    @Test func `a line of 20 MB is passed over`() {
        let source = long("{\"text\": \"a\"}\n{\"text\": \"", "\"}\n{\"text\": \"b\"}\n")
        let lines = KindOfRecords.lines.all(source, limits: limits).lines
        #expect(
            lines == [
                "article :1", "  text: a", "fault :2: longer than 1000 bytes", "article :3", "  text: b",
            ])
    }

    @Test func `an object of 20 MB is passed over`() {
        let source = long("[{\"text\": \"a\"}, {\"text\": \"", "\"}, {\"text\": \"b\"}]")
        let lines = KindOfRecords.json.all(source, limits: limits).lines
        #expect(
            lines == [
                "article #1", "  text: a", "fault #2: longer than 1000 bytes", "article #3", "  text: b",
            ])
    }

    @Test func `a row of 20 MB is passed over`() {
        let source = long("text,url\na,\n", ",\nb,\n")
        let lines = KindOfRecords.csv.all(source, limits: limits).lines
        #expect(
            lines == [
                "article :2", "  text: a", "fault :3: longer than 1000 bytes", "article :4", "  text: b",
            ])
    }

    @Test func `a page of 20 MB is passed over`() {
        let head = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: "
        let source = long(
            "\(head)1\r\n\r\na\r\n\r\n\(head)20971520\r\n\r\n", "\r\n\r\n\(head)1\r\n\r\nb")
        let lines = KindOfRecords.warc.all(source, limits: limits).lines
        #expect(
            lines == [
                "article #1", "  page: a", "fault #2: longer than 1000 bytes", "article #3", "  page: b",
            ])
    }

    @Test func `an item of many texts over the limit is passed over`() {
        let text = String(repeating: "x", count: 1200)
        let feed =
            "<rss><channel><item><title>a</title></item><item><description>\(text)</description></item>"
            + "<item><title>b</title></item></channel></rss>"
        let lines = KindOfRecords.feeds.all(Pieces(feed), limits: limits).lines.filter { $0.hasPrefix("f") }
        #expect(lines == ["fault #2: longer than 1000 bytes"])
    }

    @Test func `a wrapper over the limit still gives its records`() {
        let source = long("{\"note\": \"", "\", \"articles\": [{\"text\": \"a\"}]}")
        #expect(KindOfRecords.json.all(source, limits: limits).lines == ["article #1", "  text: a"])
    }

    @Test func `mark-up nested without end is no danger`() {
        let source = Repetition(beginning: "<rss><channel>", piece: Array("<item>".utf8), count: 10_000)
        #expect(KindOfRecords.feeds.all(source).fault != nil)
        let objects = Repetition(piece: Array("{\"data\":".utf8), count: 10_000)
        #expect(KindOfRecords.json.all(objects).articles.isEmpty)
        let lists = Repetition(piece: Array("[".utf8), count: 10_000)
        #expect(KindOfRecords.json.all(lists).articles.isEmpty)
    }

    @Test func `an archive of lengths that lie ends`() {
        let head = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: "
        for length in ["-1", "99999999999999999999999", "999999999999999999", "1e9", ""] {
            let outcome = KindOfRecords.warc.all(
                Pieces("\(head)1\r\n\r\na\r\n\r\n\(head)\(length)\r\n\r\nb\r\n"))
            #expect(outcome.articles.count == 1)
            #expect(outcome.faults.count == 1)
        }
    }
}
