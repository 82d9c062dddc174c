import ArgumentParser
import Baton
import BatonDiagnostics
import BatonSemantics

/// `baton check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with policies, and what looks wrong.",
    discussion: "Prints nothing when there is nothing to say; of a compiled policy, the digests of what it carries.")

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
        if format == .text, Policy.isCompiled(file), let policy = result.policy { tellDigests(of: policy, in: file) }
        if diagnostics.hasErrors, status == .done { status = .wrong }
      } catch {
        status = error
      }
    }
    if status != .done { throw status }
  }

  /// Says of what a compiled policy was made: its texts, and beside them the zone data, which `policy.digest` leaves out.
  private func tellDigests(of policy: CheckedPolicy, in file: String) {
    let zones = policy.zoneDigest.map { ", zone data \($0)" } ?? ""
    Terminal.output.write("\(VisibleText.line(file)): policy \(policy.digest)\(zones)\n")
  }
}
