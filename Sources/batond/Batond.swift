import ArgumentParser
import BatonService
import Logging
import ServiceLifecycle

/// The program `batond`.
@main
struct Batond: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batond", abstract: "Decide chats over HTTP.")

  @Argument(
    help: ArgumentHelp("Policies, PATH or NAME=PATH; the first is meant where none is named.", valueName: "POLICY"))
  var policies: [String]

  func run() async throws {
    let named = policies.compactMap(NamedPolicy.init)
    let logger = Logger(label: "batond")
    do throws(PolicyRefusal) {
      let service = try PolicyService(PolicyService.Setup(policies: named), logger: logger)
      _ = service
    } catch {
      print(error.report)
    }
  }
}
