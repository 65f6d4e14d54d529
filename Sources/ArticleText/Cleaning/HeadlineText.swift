import Dictionaries

/// A headline without the site's name or the section that some pages print in its line.
///
/// `EXPLAINED | What was …?` gives the question, `Talks end – The Coral Gazette` the first part where the last is
/// the outlet's name.
func headlineText(_ line: PageLine, outlet: String?, furniture: Furniture, outlets: Outlets) -> String {
    let isAside: (String) -> Bool = { part in
        furniture.row(.section, in: part)?.match == .whole || isOutlet(part, outlet: outlet, outlets: outlets)
    }
    if line.segments.count > 1 {
        let own = line.segments.filter { !isAside($0) }
        if own.count == 1, own.count < line.segments.count { return own[0] }
    }
    for dash in [" – ", " — ", " - "] {
        guard let (head, tail) = lastSplit(line.text, at: dash) else { continue }
        if isOutlet(tail, outlet: outlet, outlets: outlets) { return head }
    }
    return withoutDoubling(line.text)
}

private func isOutlet(_ part: String, outlet: String?, outlets: Outlets) -> Bool {
    let words = foldedWords(part)
    if let outlet, words == foldedWords(outlet) { return true }
    return outlets.row(.outlet, named: part) != nil || outlets.row(.agency, named: part) != nil
}

private func lastSplit(_ text: String, at mark: String) -> (head: String, tail: String)? {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    guard bytes.count > wanted.count,
        let start = (0...(bytes.count - wanted.count)).last(where: { bytes[$0...].starts(with: wanted) })
    else { return nil }
    let tail = bytes[(start + wanted.count)...]
    return (String(decoding: bytes[..<start], as: UTF8.self), String(decoding: tail, as: UTF8.self))
}

/// A headline that was glued to itself, `Talks endTalks end`, once.
private func withoutDoubling(_ text: String) -> String {
    let bytes = Array(text.utf8)
    for copies in [2, 3] where bytes.count % copies == 0 && bytes.count / copies >= 12 {
        let part = bytes.prefix(bytes.count / copies)
        let isRepeated = (1..<copies).allSatisfy { bytes[($0 * part.count)...].starts(with: part) }
        if isRepeated { return String(decoding: part, as: UTF8.self) }
    }
    return text
}
