import Dictionaries
import Model

/// Reads the day that the address of a page names: `/2024/09/11/`, `/2024/sep/11/`, `/20240911/`,
/// `/2024-09/11/`, `/fa/news/1403/06/21/`; without a day (`/2024/09/`) the month.
struct AddressDate: Sendable {
    let calendar: FurnitureCalendar

    /// - Returns: nil for an address whose path names no date; host and query don't count.
    func date(in address: String) -> PartialDate? {
        let forms = DateForms(line: Self.path(of: address), calendar: calendar)
        return day(forms) ?? month(forms)
    }

    private static func path(of address: String) -> ArraySlice<UInt8> {
        let bytes = Array(address.utf8)
        let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
        let slashes = bytes[..<end].indices.filter { bytes[$0] == UInt8(ascii: "/") }
        let isAbsolute = slashes.count > 1 && slashes[1] == slashes[0] + 1
        guard isAbsolute else { return bytes[..<end] }
        return slashes.count > 2 ? bytes[slashes[2]..<end] : []
    }

    private func day(_ forms: DateForms) -> PartialDate? {
        for index in forms.tokens.indices where forms.tokens[index].number != nil {
            if let day = compact(forms, at: index) ?? split(forms, at: index) { return day }
            guard forms.tokens[index].digits == 4, isFree(forms, at: index),
                let found = forms.numeric(at: index) ?? forms.yearThenMonth(at: index),
                case .day(let day) = found.reading
            else { continue }
            return plausible(day)
        }
        return nil
    }

    /// `20240911`.
    private func compact(_ forms: DateForms, at index: Int) -> PartialDate? {
        guard forms.tokens[index].digits == 8, let number = forms.tokens[index].number else { return nil }
        return plausible(PartialDate(year: number / 10000, month: number / 100 % 100, day: number % 100))
    }

    /// `2024-09/11`, `202409/11`.
    private func split(_ forms: DateForms, at index: Int) -> PartialDate? {
        let tokens = forms.tokens
        let numbers = tokens[index..<min(index + 5, tokens.count)].compactMap(\.number)
        if tokens[index].digits == 6, numbers.count > 1, tokens[index + 1].isMark(among: "/"),
            tokens[index + 2].digits == 2
        {
            return plausible(
                PartialDate(year: numbers[0] / 100, month: numbers[0] % 100, day: numbers[1]))
        }
        guard tokens[index].digits == 4, numbers.count == 3, tokens[index + 1].isMark(among: "-/"),
            tokens[index + 3].isMark(among: "-/"), tokens[index + 4].digits == 2
        else { return nil }
        return plausible(PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]))
    }

    /// `/2024/09/`.
    private func month(_ forms: DateForms) -> PartialDate? {
        let tokens = forms.tokens
        for index in tokens.indices.dropLast(2) where tokens[index].digits == 4 && isFree(forms, at: index) {
            guard tokens[index + 1].isMark(among: "/"), tokens[index + 2].digits == 2,
                index + 3 == tokens.count || tokens[index + 3].isMark(among: "/"),
                let year = tokens[index].number, let number = tokens[index + 2].number
            else { continue }
            if let month = plausible(PartialDate(year: year, month: number)) { return month }
        }
        return nil
    }

    /// Whether a year stands at the beginning of a part of the path, not at the end of a word.
    private func isFree(_ forms: DateForms, at index: Int) -> Bool {
        index == 0 || forms.tokens[index - 1].isMark(among: "/-_.") || !forms.touches(index)
    }

    /// The web's pages are younger than 1990.
    private func plausible(_ date: PartialDate?) -> PartialDate? {
        date.flatMap { (1990...2099).contains($0.year) ? $0 : nil }
    }
}
