import Baton
import BatonDiagnostics
import BatonREPL
import Foundation

/// A session without a terminal, with all that was said in it.
struct Talk {
  /// The time of chats that do not tell theirs: 10:30 in New York.
  static let clock: Int64 = 1_795_188_600_000

  /// What is talked to.
  var conversation: Conversation
  /// What was said, both sides of it.
  private(set) var transcript = ""
  /// What must not go away while it lasts.
  private let room: Room

  /// A session over a policy of a folder.
  init(_ room: Room, policy: String? = "policy.baton", chats: String? = "chats.jsonl") throws {
    self.room = room
    var session = try Session(policy: policy.map { room.path($0) }, clock: Talk.clock)
    if let chats { _ = session.loadChats(room.path(chats)) }
    conversation = Conversation(session)
  }

  /// Says a line; what comes back, nil where more lines are wanted.
  @discardableResult
  mutating func say(_ line: String) -> Answer? {
    transcript += (conversation.pending.isEmpty ? "baton> " : "   ..> ") + line + "\n"
    let answer = conversation.hear(line)
    transcript += answer?.text.plain ?? ""
    return answer
  }

  /// What comes back for a line, as plain text.
  mutating func answer(_ line: String) -> String { say(line)?.text.plain ?? "" }
}
