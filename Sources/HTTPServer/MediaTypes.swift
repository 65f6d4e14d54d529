/// The media type of a file by the ending of its name; text is UTF-8.
func mediaType(ofFileNamed name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return unknownMediaType }
    return mediaTypes[name[name.index(after: dot)...].lowercased()] ?? unknownMediaType
}

private let unknownMediaType = "application/octet-stream"

private let mediaTypes: [String: String] = [
    "atom": "application/atom+xml; charset=utf-8", "avif": "image/avif", "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json", "gif": "image/gif",
    "htm": "text/html; charset=utf-8", "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8", "json": "application/json",
    "map": "application/json", "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8", "tsv": "text/tab-separated-values; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "wasm": "application/wasm",
    "webmanifest": "application/manifest+json", "webp": "image/webp", "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
]
