import ArgumentParser
import Baton
import BatonDiagnostics
import BatonExplain

/// `baton graph POLICY`
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw a policy: its rules as they are written, or the graph that decides.",
    discussion: """
      SVG is laid out by Graphviz's program `dot`, which must be installed for it. What is large is gathered; `--all` \
      shows everything.
      """)

  /// The form of a picture.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case svg
    case dot
    case mermaid
  }

  @Argument(help: ArgumentHelp("The policy.", valueName: "POLICY"))
  var policy: String

  @Option(help: "svg is a picture; dot is for Graphviz, mermaid for pages that draw it.")
  var format = Form.svg

  @Option(name: .customLong("of"), help: "rules as they are written, or compiled: the graph that decides.")
  var subject = PictureSubject.rules

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "FILE"))
  var output: String?

  @Option(help: ArgumentHelp("A file with a chat, whose way is lit; - is standard input.", valueName: "CHATS"))
  var chat: String?

  @Option(help: ArgumentHelp("The chat of that id, where the file has several.", valueName: "ID"))
  var id: String?

  @Option(
    help: ArgumentHelp("The time of a chat that does not tell its own; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  @Flag(name: .customLong("all"), help: "Show everything, however much.")
  var isUnfolded = false

  func run() throws {
    if output == nil, format == .svg, Terminal.output.isInteractive {
      throw Misuse("a picture is no text for a terminal: name a file with -o picture.svg")
    }
    guard id == nil || chat != nil else { throw ValidationError("--id picks a chat of a file: name that with --chat") }
    let policy = try PolicyLoader.load(policy, format: .text)
    try write(picture(try drawing(policy)))
  }

  private func drawing(_ policy: Policy) throws -> Drawing {
    guard let chat else { return policy.drawing(of: subject, isUnfolded: isUnfolded) }
    let one = try OneChat(in: chat, id: id)
    let clock = try Clock.instant(now)
    do throws(ChatError) {
      return try policy.drawing(of: subject, lighting: one.chat, clock: clock, line: one.line, isUnfolded: isUnfolded)
    } catch {
      Terminal.errors.write(error.rendered(in: one.file))
      throw ExitStatus.wrong
    }
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

extension PictureSubject: ExpressibleByArgument {}
