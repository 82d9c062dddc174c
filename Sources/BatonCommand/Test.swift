import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton test POLICY…`
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests that policies carry.")

  /// The form of the results.
  enum Report: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
  }

  @Argument(help: ArgumentHelp("The policies.", valueName: "POLICY"))
  var policies: [String]

  @Option(help: "text for people, json for programs (one object a test), junit for CI servers.")
  var format = Report.text

  @Flag(help: "Also list the rules that no test made decide.")
  var coverage = false

  func run() throws {
    var status = ExitStatus.done
    var reports: [TestReport] = []
    for path in policies {
      do throws(ExitStatus) {
        let policy = try PolicyLoader.load(path, format: format == .json ? .json : .text)
        reports.append(try PolicyLoader.refusing(path) { () throws(PolicyError) in try policy.runTests(file: path) })
      } catch {
        if status != .misused { status = error }
      }
    }
    if status == .done, reports.contains(where: { !$0.hasPassed }) { status = .wrong }
    switch format {
    case .text: for report in reports { Terminal.output.write(report.text(coverage: coverage)) }
    case .json: for report in reports { Terminal.output.write(report.json(coverage: coverage)) }
    case .junit: Terminal.output.write(TestReport.junit(reports))
    }
    if status != .done { throw status }
  }
}
