/// Gathers the text of one block: collapses blanks, settles invisible characters, counts.
struct BlockText {
    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    private var isBlankOwed = false
    private(set) var length = 0
    private(set) var linkLength = 0
    private(set) var marks = 0
    private var last: UInt32 = 0

    var isEmpty: Bool { bytes.count == start }

    /// A blank before the next sign, if there is text before it.
    mutating func owesBlank() { isBlankOwed = true }

    /// - Parameter keepsLines: Whether line feeds stay, as in `pre`.
    mutating func append(_ text: ArraySlice<UInt8>, isLink: Bool, keepsLines: Bool) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
                if byte <= 0x20 || byte == 0x7F {
                    takeBlank(byte, keepsLines: keepsLines)
                } else {
                    take(byte, isLink: isLink)
                }
            } else {
                index = takeLong(text, at: index, isLink: isLink)
            }
        }
    }

    private mutating func takeBlank(_ byte: UInt8, keepsLines: Bool) {
        if keepsLines, byte == 0x0A, !isEmpty { bytes.append(byte) } else { isBlankOwed = true }
    }

    private mutating func settleBlank() {
        guard isBlankOwed else { return }
        isBlankOwed = false
        guard !isEmpty, bytes[bytes.count - 1] != 0x0A else { return }
        bytes.append(0x20)
        length += 1
    }

    private mutating func take(_ byte: UInt8, isLink: Bool) {
        settleBlank()
        bytes.append(byte)
        length += 1
        if isLink { linkLength += 1 }
        if byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F { marks += 1 }
        if !isCloser(UInt32(byte)) { last = UInt32(byte) }
    }

    /// A sign of several bytes; those that show nothing vanish, all blanks are one.
    private mutating func takeLong(_ text: ArraySlice<UInt8>, at start: Int, isLink: Bool) -> Int {
        let lead = text[start]
        let size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let end = min(start + size, text.endIndex)
        var scalar = UInt32(lead) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
        for byte in text[start + 1..<end] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        switch scalar {
        case 0xA0, 0x85, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: isBlankOwed = true
        case 0x80...0x9F: take(WindowsSigns.sign(for: scalar), isLink: isLink)
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFC: break
        // Joiners part the letters of Persian words, and words of no other script need them.
        case 0x200C, 0x200D: if !isEmpty, bytes[bytes.count - 1] >= 0x80 { bytes += text[start..<end] }
        case 0xFB00...0xFB04: for byte in ligatures[Int(scalar - 0xFB00)] { take(byte, isLink: isLink) }
        default: takeSign(text[start..<end], scalar, isLink: isLink)
        }
        return end
    }

    private mutating func take(_ sign: [UInt8], isLink: Bool) {
        guard !sign.isEmpty else { return }
        takeSign(sign[...], 0x2019, isLink: isLink)
    }

    private mutating func takeSign(_ sign: ArraySlice<UInt8>, _ scalar: UInt32, isLink: Bool) {
        settleBlank()
        bytes += sign
        let weight = isIdeograph(scalar) ? 2 : 1
        length += weight
        if isLink { linkLength += weight }
        if isMark(scalar) { marks += 1 }
        if !isCloser(scalar) { last = scalar }
    }

    /// The block's text and counts; what follows is another's.
    mutating func finished(kind: HTMLBlock.Kind, node: Int) -> HTMLBlock {
        while bytes.count > start, bytes[bytes.count - 1] <= 0x20 { bytes.removeLast() }
        let block = HTMLBlock(
            kind: kind, text: start..<bytes.count, node: node, length: length, linkLength: linkLength,
            marks: marks, endsSentence: isSentenceEnd(last))
        start = bytes.count
        (length, linkLength, marks, last, isBlankOwed) = (0, 0, 0, 0, false)
        return block
    }
}

private let ligatures = ["ff", "fi", "fl", "ffi", "ffl"].map { Array($0.utf8) }

/// Scripts written without blanks between words.
private func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
        || (0x0E00...0x0EFF).contains(scalar) || (0x1000...0x109F).contains(scalar)
        || (0xAC00...0xD7AF).contains(scalar)
}

private func isMark(_ scalar: UInt32) -> Bool {
    isSentenceEnd(scalar) || [0x060C, 0x3001, 0xFF0C].contains(scalar)
}

private func isSentenceEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4, 0x0964, 0x104B: true
    default: false
    }
}

/// Quotation marks and brackets that may stand behind a sentence's end.
private func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x201C, 0x300D, 0x300F, 0xFF09, 0x200C: true
    default: false
    }
}
