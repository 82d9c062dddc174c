import Baton
import BatonDiagnostics
import BatonExplain
import BatonProgram
import BatonSemantics
package import BatonValues

/// A compiled policy that somebody changed and gave a right checksum. It is refused, or can be used: nothing fails, however
/// little sense it makes.
package struct Forgery {
  private let policy: Policy

  /// The policy of what follows a header; nil where it is refused.
  package init?(_ payload: [UInt8]) {
    guard let policy = try? Policy(compiled: Program.file(of: payload)) else { return nil }
    self.policy = policy
  }

  /// Decides chats.
  package func decide(_ chats: [Chat]) {
    for chat in chats { _ = (try? policy.decide(chat))?.json }
  }

  /// Uses the policy in every other way that there is.
  package func use(_ chats: [Chat]) {
    for chat in chats { explain(chat) }
    for subject in PictureSubject.allCases {
      for isUnfolded in [false, true] {
        let drawing = policy.drawing(of: subject, isUnfolded: isUnfolded)
        _ = (drawing.dot, drawing.mermaid)
        for chat in chats {
          let lit = try? policy.drawing(of: subject, lighting: chat, clock: nil, isUnfolded: isUnfolded)
          _ = lit?.dot
        }
      }
    }
  }

  /// Checks the policy again, runs its tests and compiles it, from the text that it carries.
  package func checkAgain() {
    _ = try? policy.checkAgain().diagnostics.told()
    _ = try? policy.runTests(file: "").text(coverage: true)
    if let checked = try? policy.checked() { _ = Policy(checked, profile: policy.profile).compiled }
  }

  private func explain(_ chat: Chat) {
    if let explanation = try? policy.explain(chat) {
      _ = (explanation.json, explanation.description, policy.page(of: explanation, picture: nil))
    }
    _ = (try? policy.receipt(for: chat)).map { receipt in try? policy.explain(chat, receipt: receipt).json }
    for text in ["team \"a\"", "rule \"block\"", "ask", "queue"] {
      guard let goal = try? Explanation.Goal(reading: text) else { continue }
      if let whyNot = try? policy.whyNot(chat, goal) { _ = (whyNot.json, whyNot.description) }
      if let howTo = try? policy.howTo(chat, goal) { _ = (howTo.json, howTo.description) }
    }
    if let questions = try? policy.nextQuestions(for: chat) { _ = (questions.json, questions.description) }
    if let timeline = try? policy.timeline(of: chat, days: 3) { _ = (timeline.json, timeline.description) }
  }
}
