/// Gives clients what they may ask of the answers of another handler: in gzip, only if changed, or in parts.
///
/// The handler gives the whole answer with its `ETag` and `Last-Modified`, and with `Accept-Ranges: bytes`
/// where parts may be asked for. The coding is chosen first, for conditions and ranges are about the
/// representation that was chosen (RFC 9110 §13.2.2, §14.2). An answer made of one that stays for the
/// handler's version stays, too.
package struct Representations: RequestHandler {
    private let handler: any RequestHandler
    private let gzip: @Sendable ([ArraySlice<UInt8>]) -> [UInt8]?
    private let now: @Sendable () -> Int

    /// - Parameter gzip: Codes a body's pieces; nil where that can't be done, and the answer goes out
    ///   uncoded. The same bytes must give the same result.
    /// - Parameter now: Seconds since 1970 by the clock on the wall.
    package init(
        of handler: any RequestHandler, gzip: @escaping @Sendable ([ArraySlice<UInt8>]) -> [UInt8]?,
        now: @escaping @Sendable () -> Int
    ) {
        self.handler = handler
        self.gzip = gzip
        self.now = now
    }

    package var version: Int { handler.version }

    package func response(to request: Request) -> Response {
        representation(of: handler.response(to: request), for: request)
    }

    package func refusal(of head: Request) -> Response? {
        handler.refusal(of: head).map { representation(of: $0, for: head) }
    }

    private func representation(of answer: Response, for request: Request) -> Response {
        var plain = answer
        if plain.isTypeCompressible { plain.headers.vary(on: "Accept-Encoding") }
        switch plain.codingChoice(for: request) {
        case .none:
            return plain.problem(406, "this is to be had as it is or in gzip; Accept-Encoding refuses both")
        case .asItIs:
            return conditional(plain, request) { plain }
        case .gzip:
            var coded = plain
            coded.headers = plain.headersOfGzip
            return conditional(coded, request) {
                guard let bytes = gzip(plain.body) else { return plain }
                coded.body = [bytes[...]]
                return coded
            }
        }
    }

    /// - Parameter whole: The same answer with its body, which is made only if it is to be sent.
    private func conditional(_ answer: Response, _ request: Request, whole: () -> Response) -> Response {
        let now = now()
        return answer.replacement(byConditionsOf: request, now: now) ?? whole().part(for: request, now: now)
    }
}
