/// Whether contents of a media type usually become much smaller by coding: texts, and formats that are not
/// compressed by themselves.
///
/// - Parameter mediaType: As in `Content-Type`, parameters and all.
package func isCompressible(_ mediaType: String) -> Bool {
    let end = mediaType.firstIndex { ";, \t".contains($0) } ?? mediaType.endIndex
    let type = mediaType[..<end].lowercased()
    return type.hasPrefix("text/") || type.hasSuffix("+json") || type.hasSuffix("+xml")
        || otherCompressibleTypes.contains(type)
}

private let otherCompressibleTypes: Set = [
    "application/ecmascript", "application/javascript", "application/json", "application/ndjson",
    "application/rtf", "application/wasm", "application/x-ndjson", "application/xml", "font/otf", "font/ttf",
    "image/bmp", "image/vnd.microsoft.icon",
]
