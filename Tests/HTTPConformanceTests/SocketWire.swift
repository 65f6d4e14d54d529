import Glibc
import TestSupport

/// A connection over a real socket; waits in real time.
struct SocketWire: Wire {
    private let client: SocketClient
    static let isImmediate = false
    private(set) var isEnded = false

    init(port: Int) throws(SocketClient.NotConnected) {
        client = try SocketClient(port: port)
    }

    mutating func send(_ bytes: ArraySlice<UInt8>) { client.send(Array(bytes)) }

    mutating func end() { client.finishSending() }

    mutating func reset() { client.breakOff() }

    /// A moment longer, for the server looks at its clock only now and then.
    mutating func wait(seconds: Int) { usleep(UInt32(seconds) * 1_000_000 + 500_000) }

    mutating func receive() -> [UInt8]? {
        let bytes = client.received()
        isEnded = bytes?.isEmpty ?? isEnded
        return isEnded ? nil : bytes
    }
}
