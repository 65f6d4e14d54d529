import HTTP
import Testing

struct AllowedMethodsTests {
    @Test(arguments: ["GET", "HEAD", "OPTIONS"])
    func `what is allowed is not refused`(_ method: String) {
        #expect(AllowedMethods.reading.refusal(of: method) == nil)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "CONNECT", "TRACE", "PATCH"])
    func `a method that others answer is a 405 with Allow`(_ method: String) throws {
        let refusal = try #require(AllowedMethods.reading.refusal(of: method))
        #expect(refusal.status == 405 && refusal.headers["Allow"] == "GET, HEAD, OPTIONS")
        #expect(refusal.text.contains("'\(method)' is none of GET, HEAD, OPTIONS"))
    }

    @Test(arguments: ["get", "Get", "FOO", "PROPFIND", "GETT", ""])
    func `a method that nobody answers is a 501`(_ method: String) throws {
        let refusal = try #require(AllowedMethods.reading.refusal(of: method))
        #expect(refusal.status == 501 && refusal.headers["Allow"] == nil)
    }

    @Test func `OPTIONS is answered with the methods and nothing else`() {
        let answer = AllowedMethods(["GET", "POST"]).optionsAnswer
        #expect(answer.status == 204 && answer.body.isEmpty)
        #expect(answer.headers == HeaderList([("Allow", "GET, POST")]))
    }
}
