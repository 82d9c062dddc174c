import ArgumentParser
import Baton
import BatonDiagnostics

/// `baton fmt FILE…`
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write policies in the one layout.",
    discussion: "Comments are kept and the meaning stays. A file with an error is left as it is.")

  @Argument(help: ArgumentHelp("The policies.", valueName: "FILE"))
  var files: [String]

  @Flag(help: "Change nothing; name the files whose layout is another, and end with status 1 if there are any.")
  var check = false

  @Option(help: "text for people, json for programs: one object a line.")
  var format = OutputFormat.text

  func run() throws {
    var status = ExitStatus.done
    for file in files {
      if Policy.isCompiled(file) {
        Terminal.errors.write("error: `\(VisibleText.line(file))` is a compiled policy, which has no layout\n")
        status = .misused
        continue
      }
      do throws(FileError) {
        let layout = try Policy.layout(ofFile: file)
        if layout.diagnostics.hasErrors {
          PolicyLoader.report(layout.diagnostics, in: layout.sources, format, to: .errors)
          if status == .done { status = .wrong }
        } else if layout.isChanged {
          if check {
            Terminal.output.write(file + "\n")
            if status == .done { status = .wrong }
          } else {
            try FileWriter.replace(file, with: layout.bytes)
          }
        }
      } catch {
        Terminal.errors.write(error.rendered)
        status = .misused
      }
    }
    if status != .done { throw status }
  }
}
