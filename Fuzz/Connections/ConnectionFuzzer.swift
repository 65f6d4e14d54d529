/// Called by libFuzzer, over and over, with bytes of its making: a script of what happens to one connection.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConnections(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var script = Script(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    var connection = ScriptedConnection(answers: script.answers)
    connection.run()
    while let event = script.next() {
        connection.happens(event)
        connection.run()
    }
    connection.finish()
    return 0
}
