import Foundation
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Curl {
        private static let hasClients = ["/usr/bin/curl", "/usr/bin/python3"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: $0)
        }

        /// The part of `make clients` that takes no more than a moment.
        @Test(.enabled(if: hasClients, "curl and python3 are installed"))
        func `curl understands every answer`() throws {
            let folder = try TemporaryFolder([:])
            let script = Program.top + "/Tests/Clients/clients.py"
            let outcome = try Program.shell(
                "python3 '\(script)' --curl --program '\(BuiltProgram.path)'", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.lines.filter { !$0.hasPrefix("ok: ") }.count == 1, "\(outcome.output)")
            #expect(outcome.lines.count > 20)
        }
    }
}
