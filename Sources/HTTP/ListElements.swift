import Bytes

/// The elements of a comma-separated field value without the blanks around them (RFC 9110 §5.6.1), empty ones
/// too.
///
/// - Note: For lists of tokens; a comma within quotation marks would cut, too.
func listElements(of value: String) -> [String] {
    value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { element in
        let start = element.drop { $0.isBlank }
        let blanks = start.reversed().prefix { $0.isBlank }.count
        return String(Substring(start.dropLast(blanks)))
    }
}
