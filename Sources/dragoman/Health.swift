import ArgumentParser
import Configuration

/// `dragoman health`: whether a server on this machine answers, for the container's health check.
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks the server on the configured port whether it lives; the exit status says it.")

    @OptionGroup var configurationOptions: ConfigurationOptions

    @OptionGroup var address: AddressOptions

    func run() throws {
        Signals.ignoreBrokenPipes()
        let settings = try configurationOptions.load(
            overrides: Overrides(host: address.host, port: address.port))
        let probe = HealthProbe(host: settings.hosts.first ?? "localhost", port: settings.port)
        let answer = probe.statusLine(ofPath: "/healthz")
        guard let answer, answer.hasPrefix("HTTP/1.1 200") else {
            throw Complaint("no sound answer at \(probe.address), port \(settings.port): \(answer ?? "none")")
        }
    }
}
