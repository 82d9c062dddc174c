import ArgumentParser
import Baton
import BatonDiagnostics
import BatonREPL
import Glibc

/// `baton repl [POLICY] [--chats FILE]`
struct Repl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Explore rules against chats: change a fact, add a message, see what changes and why.",
    discussion: """
      Without a terminal the same lines are read from standard input, or from a script; the first error ends it with \
      status 1. `:help` lists the commands.
      """)

  @Argument(help: ArgumentHelp("The policy; without one, an empty one.", valueName: "POLICY"))
  var policy: String?

  @Option(help: ArgumentHelp("A file of chats; may be said several times.", valueName: "FILE"))
  var chats: [String] = []

  @Option(help: ArgumentHelp("The lines to do, instead of reading them.", valueName: "FILE"))
  var script: String?

  @Option(help: ArgumentHelp("The time of chats that do not tell theirs; otherwise the clock.", valueName: "INSTANT"))
  var now: String?

  func run() throws {
    let isTalk = script == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let clock = try Clock.instant(now)
    var session: Session
    do throws(SessionError) {
      session = try Session(policy: policy, clock: clock) { isTalk && Interruption.isRaised }
    } catch {
      Terminal.errors.write(error.text)
      throw error.isUnreadable ? ExitStatus.misused : ExitStatus.wrong
    }
    for file in chats {
      let answer = session.loadChats(file)
      guard answer.isError else { continue }
      Terminal.errors.write(answer.text)
      throw ExitStatus.misused
    }
    var conversation = Conversation(session)
    if isTalk {
      Terminal.output.write(session.greeting)
      if Conversation.hasEditor { return conversation.talk { Terminal.output.write($0) } }
      Terminal.errors.write("note: baton was built without readline, so lines are read as they come\n")
    }
    try read(&conversation, stopsAtErrors: !isTalk)
  }

  /// Does the lines of the script, or those that come in.
  private func read(_ conversation: inout Conversation, stopsAtErrors: Bool) throws(ExitStatus) {
    var stop: Int?
    do throws(FileError) {
      let source = try FileReader.pieces(of: script ?? "-")
      repeat {
        stop = try conversation.run(source) { ($0.isError ? Terminal.errors : Terminal.output).write($0.text) }
      } while stop != nil && !stopsAtErrors
    } catch {
      Terminal.errors.write(error.rendered)
      throw .misused
    }
    guard let stop else { return }
    Terminal.errors.write("note: stopped at line \(stop) of \(script ?? "standard input")\n")
    throw .wrong
  }
}
