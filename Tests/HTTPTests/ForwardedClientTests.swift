import Bytes
import HTTP
import TestSupport
import Testing

/// A line of `forwarded.tsv`: who asks, who is trusted, what the request says, who the client is.
struct ForwardedCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let peer: String
    let proxies: TrustedProxies
    let headers: HeaderList
    let client: String

    static let all = CaseRows.rows("forwarded.tsv", columns: 5).compactMap(ForwardedCase.init)

    private init?(_ row: [String]) {
        testDescription = row[0]
        peer = row[1]
        let names = row[2].split(separator: " ")
        let networks = names.filter { $0 != "unix" }.compactMap { try? AddressNetwork($0) }
        proxies = TrustedProxies(networks: networks, socketFile: names.contains("unix"))
        headers = HeaderList(
            row[3].split(separator: " | ").map { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            })
        client = row[4]
    }
}

@Suite struct ForwardedClientTests {
    @Test(arguments: ForwardedCase.all)
    func `the client is the first on the way back that is not trusted`(of row: ForwardedCase) {
        #expect(clientAddress(peer: row.peer, headers: row.headers, trusting: row.proxies) == row.client)
    }

    @Test func `as many cases are ignored as are believed`() {
        let ignored = ForwardedCase.all.count { $0.peer == $0.client }
        #expect(ForwardedCase.all.count > 50)
        #expect(ignored >= ForwardedCase.all.count / 2)
    }

    @Test func `a field of many quotation marks and backslashes is read in one go`() {
        let field = String(repeating: #"\\\\\\\\\\\\\\\"""#, count: 1_000) + ", for=192.0.2.1"
        let proxies = TrustedProxies(socketFile: true)
        let headers = HeaderList([("Forwarded", field)])
        #expect(clientAddress(peer: "unix", headers: headers, trusting: proxies) == "192.0.2.1")
    }
}
