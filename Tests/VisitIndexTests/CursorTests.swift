import Testing

@testable import VisitIndex

@Suite struct CursorTests {
    static let cursors = [
        Cursor(direction: .after, sort: "-start", values: [.number(79_000)], id: "anna-xb"),
        Cursor(direction: .before, sort: "-start,visitor", values: [.missing, .text("zoë: 🕊,|")], id: "a:1"),
        Cursor(direction: .after, sort: "end", values: [.number(-4)], id: ""),
    ]

    @Test(arguments: cursors)
    func `a cursor comes back from its token`(_ cursor: Cursor) {
        #expect(Cursor(token: cursor.token) == cursor)
        #expect(cursor.token.utf8.allSatisfy { $0 == 0x2D || $0 == 0x5F || (0x30...0x7A).contains($0) })
    }

    @Test(arguments: ["", "A", "AA", "*", "NTphZnRlcg", "é", "NTphZnRlcjY6LXN0YXJ0NzphbW5h"])
    func `what no cursor gave is none`(_ token: String) {
        #expect(Cursor(token: token) == nil)
    }

    @Test func `a cut token is no cursor`() {
        let token = Self.cursors[0].token
        for length in 0..<token.count { #expect(Cursor(token: String(token.prefix(length))) == nil) }
    }
}

@Suite struct Base64URLTests {
    /// The test vectors of RFC 4648 §10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"), ("\u{3F}\u{3E}~", "Pz5-"),
    ])
    func `bytes and letters turn into each other`(_ plain: String, _ encoded: String) {
        #expect(Base64URL.encoded(Array(plain.utf8)) == encoded)
        #expect(Base64URL.decoded(encoded) == Array(plain.utf8))
    }

    @Test(arguments: ["Z", "Zh", "Zm9", "Zg==", "Zm+v", "Zm/v", "Zm 9v"])
    func `other spellings are refused`(_ text: String) {
        #expect(Base64URL.decoded(text) == nil)
    }
}
