import Bytes

/// Reads `Name: value` (RFC 9112 §5); a value that is not UTF-8 is taken as Latin-1.
///
/// - Parameter number: The line's number in the head, from 1, for the refusal.
func fieldLine(_ line: Span<UInt8>, number: Int) throws(HTTPRefusal) -> HeaderList.Field {
    guard !line.isEmpty, !line[0].isBlank else { throw .foldedField(line: number) }
    guard let colon = line.firstOffset(of: UInt8(ascii: ":")), colon > 0 else {
        throw .badField(line: number)
    }
    guard !line[colon - 1].isBlank else { throw .blankBeforeColon(line: number) }
    let name = line.extracting(0..<colon)
    let rest = line.extracting(colon + 1..<line.count)
    let value = rest.extracting(rest.rangeWithoutBlanks)
    guard name.all(\.isTokenByte), value.all(\.isFieldValueByte) else { throw .badField(line: number) }
    return HeaderList.Field(name: name.text ?? "", value: value.text ?? value.latin1Text)
}
