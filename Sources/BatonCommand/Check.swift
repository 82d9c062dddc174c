import ArgumentParser
import Baton
import BatonDiagnostics
import BatonSemantics

/// `baton check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with policies, and what looks wrong.",
    discussion: "Prints nothing when there is nothing to say.")

  @Argument(help: ArgumentHelp("The policies.", valueName: "FILE"))
  var files: [String]

  @Flag(help: "Take every warning for an error.")
  var strict = false

  @Option(help: "text for people, json for programs: one object a line.")
  var format = OutputFormat.text

  func run() throws {
    var status = ExitStatus.done
    for file in files {
      do throws(ExitStatus) {
        let result = try PolicyLoader.check(file)
        let diagnostics = strict ? result.diagnostics.strict() : result.diagnostics
        PolicyLoader.report(diagnostics, in: result.sources, format, to: .output)
        if diagnostics.hasErrors, status == .done { status = .wrong }
      } catch {
        status = error
      }
    }
    if status != .done { throw status }
  }
}
