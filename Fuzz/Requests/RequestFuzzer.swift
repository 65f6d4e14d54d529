import HTTP

/// Called by libFuzzer, over and over, with bytes of its making: the first says how to cut the others, which are
/// what a client sends.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequests(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe UnsafeBufferPointer(start: start, count: count)
    guard let seed = unsafe input.first else { return 0 }
    let bytes = unsafe Array(input.dropFirst())
    let whole = RequestReading(of: bytes, limits: limits) { bytes.count }
    var cuts = Cuts(seed: seed)
    let cut = RequestReading(of: bytes, limits: limits) { cuts.next() }
    require(whole == cut, "it does not matter where the bytes are cut: \(whole) but \(cut)")
    for received in whole.requests {
        checkBounds(of: received.request)
        checkReadingBack(received)
    }
    return 0
}

/// Small, so that the fuzzer comes to them.
private let limits = RequestLimits(headerBytes: 1024, headerFields: 20, targetBytes: 256, bodyBytes: 1024)

private func checkBounds(of request: Request) {
    require(request.body.count <= limits.bodyBytes, "the body is bounded")
    require(request.headers.fields.count <= limits.headerFields + 1, "the fields are bounded")
    let target = request.rawPath.utf8.count + (request.rawQuery?.utf8.count ?? 0)
    require(target <= limits.targetBytes, "the target is bounded")
}

/// A value that was no UTF-8 has grown, as Latin-1, to at most twice its bytes; an authority may have been moved
/// into a new Host field.
private func checkReadingBack(_ received: ReceivedRequest) {
    var roomier = limits
    roomier.headerBytes *= 3
    roomier.headerFields += 1
    let text = requestText(of: received)
    let again = RequestReading(of: text, limits: roomier) { text.count }
    require(again.end == .waiting(.nothing), "what is written is read whole: \(again)")
    require(again.requests == [received], "what is written is read as it was: \(received) but \(again)")
}

/// The lengths of pieces, small ones more often.
private struct Cuts {
    private var state: UInt32

    init(seed: UInt8) {
        state = UInt32(seed) &* 2_654_435_761 &+ 1
    }

    mutating func next() -> Int {
        state = state &* 1_664_525 &+ 1_013_904_223
        let bits = Int(state >> 16)
        return bits & 3 == 0 ? 1 + bits >> 2 & 127 : 1 + bits >> 2 & 7
    }
}
