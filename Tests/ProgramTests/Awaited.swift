/// What the server does not do yet, so that tests of it are passed over.
enum Awaited {
    /// It listens at one address only.
    static let severalPlaces = true
    /// Its records of access have neither client nor headers.
    static let wholeRecords = true
}
