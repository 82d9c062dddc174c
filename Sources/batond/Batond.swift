import ArgumentParser
import BatonService
import Configuration
import Glibc
import Logging
import ServiceLifecycle
import UnixSignals

/// The program `batond`.
@main
struct Batond: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batond",
    abstract: "Decide chats over HTTP.",
    usage: "batond <POLICY> ... [<options>]",
    discussion: """
      Every option can also be set in the environment, --max-body as BATOND_MAX_BODY, and in a file of JSON, as \
      {"max-body": 65536}; a flag wins over the environment, the environment over the file. Tokens come from BATOND_TOKEN \
      or a file.

      Exit status: 0 after SIGTERM or SIGINT; 1 a policy has an error or fails its tests; 2 called wrongly, or it could \
      not listen.
      """)

  @Argument(
    help: ArgumentHelp("Policies, PATH or NAME=PATH; the first is meant where none is named.", valueName: "POLICY"))
  var policies: [String] = []

  @OptionGroup var flags: Flags

  func run() async throws {
    // A hangup asks for a reload; until somebody listens for it, it must not end the program.
    signal(SIGHUP, SIG_IGN)
    EventLoops.fitCores()
    do {
      let environment = Environment.all
      let settings = try SettingsReader(
        flags: flags.values(policies), environment: environment, file: flags.config ?? environment["BATOND_CONFIG"])
      let logger = try Logger(settings, isTerminal: isatty(STDERR_FILENO) == 1)
      let seconds = try settings.number("shutdown-timeout", 0...86_400) ?? 30
      var setup = try PolicyService.Setup(settings)
      let handoffs = try HandoffDesk.desk(settings, logger: logger)
      if let handoffs { setup.attach(handoffs) }
      let service = try PolicyService(setup, logger: logger)
      OpenFiles.raiseLimit()
      var services = try service.services()
      if let handoffs { services.append(handoffs) }
      var group = ServiceGroupConfiguration(
        services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
        logger: logger)
      group.maximumGracefulShutdownDuration = .seconds(seconds)
      try await ServiceGroup(configuration: group).run()
    } catch let refusal as PolicyRefusal {
      Self.end(refusal.report, status: 1)
    } catch let mistake as SettingsReader.Mistake {
      Self.end("error: \(mistake.message)\n", status: 2)
    } catch {
      Self.end("error: \(error)\n", status: 2)
    }
  }

  private static func end(_ text: String, status: Int32) -> Never {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
    Glibc.exit(status)
  }
}
