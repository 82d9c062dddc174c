/// Something that can be set: by a flag, in the environment, or in the configuration file.
package struct Setting: Sendable {
  /// What a value is.
  package enum Kind: String, Sendable {
    case text = "a text"
    case number = "a whole number"
    case bool = "true or false"
    case list = "a list of texts"
  }

  /// Its name in the file; as a flag it has two dashes before it, in the environment `BATOND_`.
  package let name: String
  /// What its value is.
  package let kind: Kind
  /// What it is where nothing is said.
  package let usual: String
  /// What it does.
  package let text: String
  /// Whether it can be said as a flag.
  package var isFlag = true

  /// Its name in the environment.
  package var variable: String {
    "BATOND_" + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }
}

extension Setting {
  /// All settings, in the order in which they are told.
  package static let all: [Setting] = [
    Setting(
      name: "policies", kind: .list, usual: "",
      text: "The policies, PATH or NAME=PATH; as arguments on the command line.",
      isFlag: false),
    Setting(name: "host", kind: .text, usual: "127.0.0.1", text: "The address to listen on."),
    Setting(name: "port", kind: .number, usual: "8080", text: "The port; 0 is any free one."),
    Setting(
      name: "token", kind: .text, usual: "",
      text: "The token that requests need; never a flag, which others could see.",
      isFlag: false),
    Setting(name: "token-file", kind: .text, usual: "", text: "A file with such tokens, one a line."),
    Setting(name: "tls-cert", kind: .text, usual: "", text: "The certificate chain, a PEM file."),
    Setting(name: "tls-key", kind: .text, usual: "", text: "Its private key, a PEM file."),
    Setting(
      name: "allow-insecure", kind: .bool, usual: "false",
      text: "Listen beyond this machine without a token or without TLS."),
    Setting(name: "max-body", kind: .number, usual: "1048576", text: "The most bytes of a body, and of a line."),
    Setting(name: "max-messages", kind: .number, usual: "10000", text: "The most messages of a chat."),
    Setting(
      name: "max-depth", kind: .number, usual: "256",
      text: "How deep arrays and objects of a chat may lie within one another; 256 at the most."),
    Setting(name: "max-connections", kind: .number, usual: "4096", text: "The most connections at once."),
    Setting(
      name: "max-pending", kind: .number, usual: "64",
      text: "The most explanations and other long requests at once, those that wait counted."),
    Setting(
      name: "rate", kind: .number, usual: "0",
      text: "How many requests a second each address may make; 0 is any number."),
    Setting(
      name: "request-timeout", kind: .number, usual: "10",
      text: "Seconds for a request to come in, a stream to go on, a client to read."),
    Setting(name: "idle-timeout", kind: .number, usual: "60", text: "Seconds that a connection may do nothing."),
    Setting(
      name: "answer-timeout", kind: .number, usual: "30", text: "Seconds that a long request waits for its turn."),
    Setting(
      name: "shutdown-timeout", kind: .number, usual: "30", text: "Seconds for what runs to end after SIGTERM."),
    Setting(
      name: "watch", kind: .number, usual: "1", text: "Seconds between looks at the policies' files; 0 is never."),
    Setting(name: "tests", kind: .bool, usual: "true", text: "Serve a policy only if its own tests pass."),
    Setting(name: "log", kind: .text, usual: "", text: "The file in which every decision is logged."),
    Setting(
      name: "log-sync", kind: .text, usual: "normal",
      text: "What is logged survives: full, a loss of power; normal, kill -9; off, the end of the program."),
    Setting(name: "log-chats", kind: .bool, usual: "false", text: "Log the chats too."),
    Setting(
      name: "mask", kind: .list, usual: "", text: "Facts that are never logged, by their paths or beginnings of them."),
    Setting(name: "webhook", kind: .list, usual: "", text: "Addresses that get every event of a handoff."),
    Setting(
      name: "webhook-ca", kind: .text, usual: "",
      text: "Authorities to trust for them besides the system's, a PEM file."),
    Setting(
      name: "webhook-secret", kind: .text, usual: "",
      text: "What webhooks are signed with; never a flag, which others could see.",
      isFlag: false),
    Setting(name: "webhook-secret-file", kind: .text, usual: "", text: "A file with that secret on its first line."),
    Setting(
      name: "log-level", kind: .text, usual: "info", text: "trace, debug, info, notice, warning, error or critical."),
    Setting(
      name: "log-format", kind: .text, usual: "auto", text: "json, text, or auto: text on a terminal, json elsewhere."),
  ]
}
