import ArgumentParser
import Configuration

/// What can be set on the command line.
struct Flags: ParsableArguments {
  @Option(help: ArgumentHelp("A file of settings; also BATOND_CONFIG.", valueName: "FILE"))
  var config: String?

  @Option(help: ArgumentHelp("The address to listen on; otherwise 127.0.0.1.", valueName: "ADDRESS"))
  var host: String?

  @Option(help: ArgumentHelp("The port; 0 is any free one; otherwise 8080.", valueName: "PORT"))
  var port: Int?

  @Option(help: ArgumentHelp("A file with the tokens that requests need, one a line.", valueName: "FILE"))
  var tokenFile: String?

  @Option(help: ArgumentHelp("The certificate chain, a PEM file.", valueName: "FILE"))
  var tlsCert: String?

  @Option(help: ArgumentHelp("Its private key, a PEM file.", valueName: "FILE"))
  var tlsKey: String?

  @Flag(help: "Listen beyond this machine without a token or without TLS.")
  var allowInsecure = false

  @Option(help: ArgumentHelp("The most bytes of a body, and of a line; otherwise 1048576.", valueName: "BYTES"))
  var maxBody: Int?

  @Option(help: ArgumentHelp("The most messages of a chat; otherwise 10000.", valueName: "COUNT"))
  var maxMessages: Int?

  @Option(help: ArgumentHelp("How deep a chat's JSON may be nested; otherwise 256, the most.", valueName: "DEPTH"))
  var maxDepth: Int?

  @Option(help: ArgumentHelp("The most connections at once; otherwise 4096.", valueName: "COUNT"))
  var maxConnections: Int?

  @Option(help: ArgumentHelp("The most long requests at once, such as explanations; otherwise 64.", valueName: "COUNT"))
  var maxPending: Int?

  @Option(help: ArgumentHelp("How many requests a second each address may make; otherwise any.", valueName: "COUNT"))
  var rate: Int?

  @Option(help: ArgumentHelp("For a request to come in, a stream to go on; otherwise 10.", valueName: "SECONDS"))
  var requestTimeout: Int?

  @Option(help: ArgumentHelp("How long a connection may do nothing; otherwise 60.", valueName: "SECONDS"))
  var idleTimeout: Int?

  @Option(help: ArgumentHelp("How long a long request waits for its turn; otherwise 30.", valueName: "SECONDS"))
  var answerTimeout: Int?

  @Option(help: ArgumentHelp("For what runs to end after SIGTERM; otherwise 30.", valueName: "SECONDS"))
  var shutdownTimeout: Int?

  @Option(help: ArgumentHelp("Between looks at the policies' files; 0 is never; otherwise 1.", valueName: "SECONDS"))
  var watch: Int?

  @Flag(inversion: .prefixedNo, help: "Serve a policy only if its own tests pass.")
  var tests: Bool?

  @Option(help: ArgumentHelp("The file in which every decision is logged.", valueName: "FILE"))
  var log: String?

  @Option(help: ArgumentHelp("What is logged survives: full, normal or off; otherwise normal.", valueName: "SYNC"))
  var logSync: String?

  @Flag(help: "Log the chats too.")
  var logChats = false

  @Option(help: ArgumentHelp("A fact that is never logged; as often as there are.", valueName: "FACT"))
  var mask: [String] = []

  @Option(help: ArgumentHelp("An address that gets every event of a handoff; as often as there are.", valueName: "URL"))
  var webhook: [String] = []

  @Option(help: ArgumentHelp("Authorities to trust for these besides the system's, a PEM file.", valueName: "FILE"))
  var webhookCa: String?

  @Option(help: ArgumentHelp("A file with the secret that webhooks are signed with.", valueName: "FILE"))
  var webhookSecretFile: String?

  @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "LEVEL"))
  var logLevel: String?

  @Option(help: ArgumentHelp("json, text, or auto: text on a terminal.", valueName: "FORM"))
  var logFormat: String?

  /// What was said, by the names of the settings.
  func values(_ policies: [String]) -> [String: ConfigValue] {
    var values: [String: ConfigValue] = [:]
    func set(_ name: String, _ content: ConfigContent?) {
      if let content { values[name] = ConfigValue(content, isSecret: false) }
    }
    set("policies", policies.isEmpty ? nil : .stringArray(policies))
    for (name, text) in [
      ("host", host), ("token-file", tokenFile), ("tls-cert", tlsCert), ("tls-key", tlsKey), ("log-level", logLevel),
      ("log-format", logFormat), ("log", log), ("log-sync", logSync), ("webhook-ca", webhookCa),
      ("webhook-secret-file", webhookSecretFile),
    ] { set(name, text.map { .string($0) }) }
    for (name, number) in [
      ("port", port), ("max-body", maxBody), ("max-messages", maxMessages), ("max-depth", maxDepth),
      ("max-connections", maxConnections),
      ("max-pending", maxPending), ("rate", rate), ("request-timeout", requestTimeout), ("idle-timeout", idleTimeout),
      ("answer-timeout", answerTimeout), ("shutdown-timeout", shutdownTimeout), ("watch", watch),
    ] { set(name, number.map { .int($0) }) }
    set("mask", mask.isEmpty ? nil : .stringArray(mask))
    set("webhook", webhook.isEmpty ? nil : .stringArray(webhook))
    set("log-chats", logChats ? .bool(true) : nil)
    set("allow-insecure", allowInsecure ? .bool(true) : nil)
    set("tests", tests.map { .bool($0) })
    return values
  }
}
