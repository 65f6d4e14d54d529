extension ByteSource {
    /// All bytes that are left.
    ///
    /// - Throws: `.tooLarge` as soon as there are more than `limit`.
    mutating func rest(limit: Int) throws(StreamFault) -> [UInt8] {
        var whole: [UInt8] = []
        while true {
            let piece = try next()
            if piece.isEmpty { return whole }
            guard whole.count + piece.count <= limit else { throw StreamFault(.tooLarge(limit: limit)) }
            if whole.isEmpty { whole = piece } else { whole += piece }
        }
    }
}
