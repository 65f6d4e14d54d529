import Glibc
import Gzip
import TestSupport
import Testing

extension ProgramTests {
    /// The small commands, and what all commands have.
    @Suite struct Commands {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(
                InventedCorpus.files.merging(["Public/index.html": "<p>Hello"]) { $1 })
        }

        private func run(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(arguments, in: folder)
        }

        @Test(arguments: [
            "": "Reads news articles and answers who visited whom.",
            "serve": "Reads the corpus and answers over HTTP.",
            "extract": "Prints what each article says, one JSON record a line.",
            "check": "Validates configuration, dictionaries and corpus",
            "explain": "Prints the sentences of an article that say something",
            "health": "Asks the server on the configured port whether it lives",
        ])
        func `every command has help and a version`(command: String, purpose: String) throws {
            let words = command.isEmpty ? [] : [command]
            let help = try Program.run(words + ["--help"], in: folder)
            #expect(help.status == 0)
            #expect(help.output.hasPrefix("OVERVIEW: " + purpose))
            let version = try Program.run(words + ["--version"], in: folder)
            #expect(version.status == 0)
            #expect(version.output.contains(/^\d+\.\d+\.\d+\n$/))
        }

        @Test func `an unknown command is refused`() throws {
            #expect(try run("serf").status == 64)
            #expect(try run("serve", "--prot", "1").status == 64)
        }

        // MARK: check

        @Test func `check finds nothing where nothing is wrong`() throws {
            try folder.write("config.json", Array(#"{"corpus": ["pages"]}"#.utf8))
            let outcome = try run("check")
            #expect(outcome.status == 0)
            #expect(outcome.output == "3 articles can be read\nno problems\n")
        }

        @Test func `check tells every mistake of the configuration at once`() throws {
            try folder.write("config.json", Array(WrongSettings.text.utf8))
            let outcome = try run("check")
            #expect(outcome.status == 1)
            #expect(Array(outcome.lines.prefix(4)) == WrongSettings.complaints)
            #expect(outcome.lines.last == "4 problems")
        }

        @Test func `check tells what is wrong with corpus and pages`() throws {
            try folder.write("pages/nothing.txt", [])
            let settings = #"{"corpus": ["pages", "missing"], "public": "no-pages"}"#
            try folder.write("other.json", Array(settings.utf8))
            let outcome = try run("check", "--config", "other.json")
            #expect(outcome.status == 1)
            #expect(
                outcome.lines == [
                    "no-pages: the folder of the web pages is not there",
                    "missing: there is no such file or folder", "pages/nothing.txt: empty",
                    "3 articles can be read", "3 problems",
                ])
        }

        @Test func `check has a line for every bad file, and the good ones are read`() throws {
            let files = [
                "a.txt": "",
                "b.ndjson":
                    "{\"id\": \"b1\", \"text\": \"Rain.\"}\nnot json\n{\"id\": \"b1\", \"text\": \"Rain.\"}\n",
                "c.xml": "<books/>", "d.json": "[{\"text\": \"Rain", "e.txt.gz": "no gzip",
                "f.pdf.txt": "%PDF-1.7",
                "g.csv": "colour,size\nred,1\n", "h.warc": "no WARC",
            ]
            for (name, text) in files { try folder.write("bad/" + name, text) }
            try folder.link("bad/i.txt", to: "nowhere")
            try folder.write("config.json", #"{"corpus": ["pages", "bad"]}"#)
            let outcome = try run("check")
            #expect(outcome.status == 1)
            let places = outcome.lines.dropLast(2).map { $0.prefix { $0 != " " } }
            #expect(
                places == [
                    "bad/i.txt:", "bad/a.txt:", "bad/b.ndjson:2:", "bad/b.ndjson:3:", "bad/c.xml:",
                    "bad/d.json#1:",
                    "bad/e.txt.gz:", "bad/f.pdf.txt:", "bad/g.csv:", "bad/h.warc:",
                ])
            #expect(outcome.lines.suffix(2) == ["4 articles can be read", "10 problems"])
        }

        @Test func `check names bombs, pipes, circles, long lines and what breaks off`() throws {
            let whole = try #require(gzipped([Array(InventedCorpus.arrival.utf8)[...]]))
            try folder.write("bad/cut.txt.gz", Array(whole.dropLast(12)))
            try folder.write("bad/zip-bomb.txt.gz", try #require(gzipped([bytes(100_000_000)[...]])))
            try folder.write("bad/line.ndjson", bytes(100_000_000) + Array("\n{\"text\": \"Rain.\"}\n".utf8))
            try folder.write("bad/depth.html", String(repeating: "<div>", count: 100_000) + "Rain fell.")
            try folder.write("bad/width.html", String(repeating: "<p>a", count: 1_100_000))
            try folder.write("bad/entities.html", "<p>" + String(repeating: "&amp;", count: 8_000_000))
            try folder.write("bad/binary.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0])
            try folder.link("bad/circle/again", to: "../circle")
            try #require(unsafe mkfifo(folder.path + "/bad/pipe.txt", 0o600) == 0)
            try folder.write("config.json", #"{"corpus": ["bad"]}"#)
            let outcome = try run("check")
            #expect(outcome.status == 1)
            let lines = outcome.lines.dropLast(2)
            let names = [
                "circle/again", "pipe.txt", "binary.html", "cut.txt.gz", "depth.html", "entities.html",
                "line.ndjson:1", "width.html", "zip-bomb.txt.gz",
            ]
            #expect(lines.map { $0.prefix { $0 != " " } } == names.map { "bad/\($0):" })
            #expect(lines.allSatisfy { $0.utf8.count < 200 })
        }

        private func bytes(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "a"), count: count) }

        @Test func `check tells of a word list that can't be used`() throws {
            try folder.write("words/rules.tsv", Array("id\tkind\nx\n".utf8))
            let settings = #"{"corpus": ["pages"], "dictionaries": ["words"]}"#
            try folder.write("config.json", Array(settings.utf8))
            let outcome = try run("check")
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("rules.tsv"))
        }

        @Test func `a variable that nobody knows is a mistake`() throws {
            let outcome = try Program.run(["check"], in: folder, environment: ["DRAGOMAN_PROT": "1"])
            #expect(outcome.status == 1)
            let complaint =
                #"environment: unknown variable "DRAGOMAN_PROT"; did you mean "DRAGOMAN_PORT"?"#
            #expect(outcome.lines.first == complaint)
        }

        // MARK: explain

        @Test func `explain names the rule, the sentence and what came of it`() throws {
            let outcome = try run("explain", "pages/farewell.txt")
            #expect(outcome.status == 0)
            let sentence = "Finnish President Ingrid Larsson left Iraq on Friday after a visit of three days."
            #expect(
                outcome.lines.first?.hasPrefix("# farewell: published 2024-05-10, 1 person, 1 visit, ")
                    == true)
            #expect(outcome.lines.contains(sentence))
            #expect(
                outcome.lines.contains("    [visit-leave] visit farewell-v1: visitor = Ingrid Larsson"))
        }

        @Test func `explain has nothing to say of an article that says nothing`() throws {
            let outcome = try run("explain", "pages/quiet.txt")
            #expect(outcome.status == 0)
            #expect(outcome.lines == ["# quiet: undated, 0 people, 0 visits, 0 meetings, 0 statements"])
        }

        @Test func `explain shows what the cleaning took away`() throws {
            try folder.write("menu.txt", Array(("Share this\n\n" + InventedCorpus.quiet).utf8))
            let outcome = try run("explain", "--cleaning", "menu.txt")
            #expect(outcome.lines.first == "# menu: 1 line removed")
            #expect(outcome.lines.contains { $0.hasSuffix("] Share this") })
        }

        @Test func `explain names a file that is not there`() throws {
            let outcome = try run("explain", "missing.txt")
            #expect(outcome.status == 1)
            #expect(outcome.complaints == "missing.txt: there is no such file or folder\n")
        }
    }
}
