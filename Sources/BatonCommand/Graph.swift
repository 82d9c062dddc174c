import ArgumentParser
import Baton
import BatonDiagnostics
import BatonExplain

/// `baton graph POLICY`
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a policy: its rules as they are written, or the compiled graph.",
    discussion: """
      SVG is laid out by Graphviz's program `dot`, which must be installed for it. What is large is folded; `--all` shows \
      everything.
      """)

  /// The form of a picture.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case svg
    case dot
    case mermaid
  }

  /// What is drawn.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case rules
    case compiled
  }

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Option(help: "svg is a picture; dot is for Graphviz, mermaid for pages that draw it.")
  var format = Form.svg

  @Option(name: .customLong("of"), help: "rules as they are written, or compiled: the graph that decides.")
  var subject = Subject.rules

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "FILE"))
  var output: String?

  @Flag(name: .customLong("all"), help: "Show every rule, however many.")
  var isUnfolded = false

  func run() throws {
    if output == nil, format == .svg, Terminal.output.isInteractive {
      throw ValidationError("a picture is no text for a terminal: name a file with -o picture.svg")
    }
    let policy = try PolicyLoader.load(policy, format: .text)
    let drawing = policy.rulesDrawing(lights: nil, isUnfolded: isUnfolded)
    try write(picture(drawing))
  }

  private func picture(_ drawing: Drawing) throws(ExitStatus) -> String {
    switch format {
    case .dot: return drawing.dot
    case .mermaid: return drawing.mermaid
    case .svg:
      do throws(GraphvizError) {
        return try Graphviz.svg(of: drawing).file
      } catch {
        Terminal.errors.write("error: \(error.message)\n")
        throw .misused
      }
    }
  }

  private func write(_ picture: String) throws(ExitStatus) {
    guard let output else { return Terminal.output.write(picture) }
    do throws(FileError) {
      try FileWriter.replace(output, with: Array(picture.utf8))
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
  }
}
