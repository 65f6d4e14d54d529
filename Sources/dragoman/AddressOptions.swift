import ArgumentParser

/// The flags that say where the server is: `serve` listens there, `health` asks there.
struct AddressOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The server's address, or several with commas between.", valueName: "address"))
    var host: String?

    @Option(
        help: ArgumentHelp("The server's port; when it listens, 0 takes any free one.", valueName: "number"))
    var port: Int?
}
