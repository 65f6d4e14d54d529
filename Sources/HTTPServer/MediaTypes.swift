/// The media type of a file by the ending of its name; text is UTF-8.
func mediaType(ofFileNamed name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return unknownMediaType }
    return mediaTypes[name[name.index(after: dot)...].lowercased()] ?? unknownMediaType
}

private let unknownMediaType = "application/octet-stream"

private let mediaTypes: [String: String] = [
    "atom": "application/atom+xml; charset=utf-8", "avif": "image/avif", "bmp": "image/bmp",
    "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "eot": "application/vnd.ms-fontobject",
    "epub": "application/epub+zip", "flac": "audio/flac", "geojson": "application/geo+json",
    "gif": "image/gif", "gz": "application/gzip", "htm": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "jsonl": "application/x-ndjson",
    "map": "application/json", "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "mp3": "audio/mpeg", "mp4": "video/mp4",
    "ndjson": "application/x-ndjson", "ogg": "audio/ogg", "otf": "font/otf", "pdf": "application/pdf",
    "png": "image/png", "rss": "application/rss+xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    "tar": "application/x-tar", "tsv": "text/tab-separated-values; charset=utf-8", "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8", "vtt": "text/vtt; charset=utf-8", "wasm": "application/wasm",
    "wav": "audio/wav", "webm": "video/webm", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2",
    "xhtml": "application/xhtml+xml; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "zip": "application/zip",
]
