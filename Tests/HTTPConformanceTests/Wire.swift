/// A connection to the server under test, seen from the client.
protocol Wire {
    mutating func send(_ bytes: ArraySlice<UInt8>)
    mutating func end()
    mutating func reset()
    mutating func wait(seconds: Int)
    /// What has come since the last call, waiting for it where that helps; nil where nothing comes any more,
    /// or nothing for now.
    mutating func receive() -> [UInt8]?
    /// Whether `receive` gives at once all that there is.
    static var isImmediate: Bool { get }
    /// Whether the server has said that nothing more comes.
    var isEnded: Bool { get }
}
