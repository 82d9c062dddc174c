import ArgumentParser
import Baton
import BatonDiagnostics
import Glibc

/// `baton new DIR`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small policy, with a chat and a test, that runs.")

  @Argument(help: ArgumentHelp("The folder; it is made, and must be empty if it is there.", valueName: "DIR"))
  var directory: String

  func run() throws {
    do throws(FileError) {
      try write()
    } catch {
      Terminal.errors.write(error.rendered)
      throw ExitStatus.misused
    }
    Terminal.output.write(
      """
      Wrote \(directory)/policy.baton and \(directory)/chats.jsonl. Try:

        baton check \(directory)/policy.baton
        baton test \(directory)/policy.baton
        baton decide \(directory)/policy.baton \(directory)/chats.jsonl

      """)
  }

  private func write() throws(FileError) {
    if mkdir(directory, 0o755) != 0, errno != EEXIST {
      throw .unwritable(directory, reason: String(cString: strerror(errno)))
    }
    guard try FolderReader.isEmpty(directory) else { throw .unwritable(directory, reason: "the folder is not empty") }
    try FileWriter.create(directory + "/policy.baton", Self.policy)
    try FileWriter.create(directory + "/chats.jsonl", Self.chats)
  }

  private static let policy = """
    policy "my desk" in "UTC"

    use std.chat
    use std.intents

    hours office { mon..fri 09:00-17:00 }

    team "desk" { title "the desk"; hours office }

    rule "asked for a person" when intent.human or intent.complaint
      route to team "desk" priority high
      say "One moment, {team.title} is with you."
      or queue say "We are back {team.opens_at|soon} and will write to you."

    rule "the bot is lost" when bot.confidence < 40%
      route to first open of team "desk"

    otherwise hold

    test "asks for a person" {
      at 2026-11-20 10:00
      customer "Can I talk to a human?"
      expect route to team "desk" priority high
    }

    test "asks in the evening" {
      at 2026-11-20 20:00
      customer "Can I talk to a human?"
      expect queue for team "desk"
    }

    """

  private static let chats = """
    {"id": "person", "now": "2026-11-20T10:00:00Z", "messages": [{"from": "customer", "text": "Can I talk to a human?"}]}
    {"id": "hours", "now": "2026-11-20T10:00:00Z", "messages": [{"from": "customer", "text": "When are you open?"}]}

    """
}
