/// A configuration with a mistake on every line.
enum WrongSettings {
    static let text = """
        {"prot": 1,
         "host": 5,
         "limits": {"headerBytes": -1},
         "log": {"level": "loud"}}
        """

    static let complaints = [
        #"config.json:1: unknown key "prot"; did you mean "port"?"#,
        #"config.json:2: "host" must be an IPv4 or IPv6 address, localhost, or a list of these, not a number"#,
        #"config.json:3: "limits.headerBytes" must be a whole number from 256 to 1048576, not -1"#,
        #"config.json:4: "log.level" must be one of trace, debug, info, notice, warning, error, critical, "#
            + #"not "loud""#,
    ]
}
