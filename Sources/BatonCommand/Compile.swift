import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton compile POLICY -o FILE.batonc`
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the compiled policy, which `baton decide` takes in place of the policy.")

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "FILE.batonc"))
  var output: String

  @Flag(help: "Say what the compiled policy consists of.")
  var stats = false

  @Option(help: "The form of errors and figures: text for people, json for programs.")
  var format = OutputFormat.text

  func run() throws {
    guard output.hasSuffix(".batonc") else {
      throw ValidationError("the compiled policy's file must end in `.batonc`: -o policy.batonc")
    }
    let policy = try PolicyLoader.load(policy, format: format)
    let bytes = policy.compiled
    do throws(FileError) {
      try FileWriter.replace(output, with: bytes)
    } catch {
      Terminal.errors.write(error.rendered)
      throw ExitStatus.misused
    }
    if stats { Terminal.output.write(figures(of: policy, size: bytes.count)) }
  }

  private func figures(of policy: Policy, size: Int) -> String {
    let figures = policy.figures + [("file_bytes", size)]
    switch format {
    case .text: return figures.map { "\($0.0.split(separator: "_").joined(separator: " ")): \($0.1)\n" }.joined()
    case .json:
      var json = JSONWriter()
      json.object { json in
        for (name, number) in figures {
          json.key(name)
          json.number(number)
        }
      }
      return json.text + "\n"
    }
  }
}
