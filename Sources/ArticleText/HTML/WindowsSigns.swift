/// The signs that pages mean by references to control characters: `&#146;` is an apostrophe.
///
/// - Note: HTML Living Standard §13.2.5.80, which takes them from Windows-1252.
enum WindowsSigns {
    /// - Parameter control: 0x80 ... 0x9F.
    /// - Returns: UTF-8; empty for the few that stand for nothing.
    static func sign(for control: UInt32) -> [UInt8] {
        let place = Int(control) - 0x80
        return signs.indices.contains(place) ? signs[place] : []
    }

    private static let signs: [[UInt8]] = [
        "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”",
        "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
    ].map { Array($0.utf8) }
}
