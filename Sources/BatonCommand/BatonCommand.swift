import ArgumentParser
import Baton
import Glibc

/// The `baton` command: what it offers, and how it ends.
@main
struct BatonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baton",
    abstract: "Decide when a chatbot hands a conversation to a person, to whom, and with what in hand.",
    discussion: """
      Exit status: 0 done and nothing wrong; 1 the policy, a test or a chat has an error (everything else was still done); \
      2 the command was called wrongly or a file could not be read.
      """,
    version: batonVersion,
    // Each says its own name: to have it found by reflection costs every start most of a millisecond.
    subcommands: [
      Check.self, Decide.self, Explain.self, Ask.self, Graph.self, Test.self, Compile.self, Format.self, Repl.self,
      New.self, Log.self,
    ])

  static func main() {
    // A reader that closes the pipe ends the command quietly, as it does every other.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let ended as ExitStatus {
      Glibc.exit(ended.rawValue)
    } catch let misuse as Misuse {
      Terminal.errors.write("Error: \(misuse.message)\n")
      Glibc.exit(ExitStatus.misused.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Prints help on standard output, and what is wrong with a call on standard error.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Terminal.output.write(message + "\n")
      Glibc.exit(ExitStatus.done.rawValue)
    }
    Terminal.errors.write(message + "\n")
    Glibc.exit(ExitStatus.misused.rawValue)
  }
}

/// How the command ends.
enum ExitStatus: Int32, Error {
  /// Done, and nothing wrong.
  case done = 0
  /// The policy, a test or a chat has an error.
  case wrong = 1
  /// Called wrongly, or a file could not be read.
  case misused = 2
}

/// A call that is well formed, and asks for what is not there.
struct Misuse: Error {
  /// What is wrong, and on lines of their own what to type instead.
  let message: String

  /// A call that asks for what is not there.
  init(_ message: String) { self.message = message }
}

/// The form of what is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs, one object a line.
  case json
}
