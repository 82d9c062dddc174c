import ArgumentParser
import Baton
import BatonDiagnostics
import BatonLog

/// `baton log verify FILE`
struct LogVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no entry was touched, and decide all of them again.",
    usage: "baton log verify <FILE> [--policy <POLICY> ...] [--head <HEAD>] [--format <format>]",
    discussion: """
      An entry is decided again where its policy is given and its chat was kept whole. What cannot be is counted, and is no error.
      """)

  @Argument(help: ArgumentHelp("The log.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("A policy that decided; as often as there are.", valueName: "POLICY"))
  var policy: [String] = []

  @Option(help: ArgumentHelp("A head that was printed before, and kept elsewhere.", valueName: "HEAD"))
  var head: String?

  @Option(help: "text for people, json for programs: one object a fault, and one at the end.")
  var format = OutputFormat.text

  func run() throws {
    let anchor = head.flatMap { LogHead($0) }
    guard head == nil || anchor != nil else {
      throw ValidationError(
        "`--head` wants a head as `baton log verify` prints it: a number, a colon, 64 digits of a hash")
    }
    let log = try Log.open(file)
    let policies = try policy.map { (path) throws(ExitStatus) in try PolicyLoader.load(path, format: format) }
    let report = try Log.refusing(file) { [format] () throws(LogError) in
      try LogReport(of: log, by: policies, anchor: anchor) { finding in
        switch format {
        case .text: Terminal.output.write(finding.text + "\n")
        case .json: Terminal.output.write(finding.json + "\n")
        }
      }
    }
    Terminal.output.write(format == .text ? report.text : report.json + "\n")
    if report.hasFindings { throw ExitStatus.wrong }
  }
}
