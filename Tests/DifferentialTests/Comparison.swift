import Agreement
import BatonInterpreter
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// All ways of deciding by one policy, of which tests expect the same.
final class Comparison {
  private let contenders: Contenders

  init(_ policy: CheckedPolicy) throws { contenders = try Contenders(policy) }

  var interpreter: Interpreter { contenders.interpreter }
  var runtime: Runtime { contenders.runtime }

  /// Expects all to decide a chat alike, or to refuse it alike.
  func expectEqual(_ chat: Chat, _ source: String = "", clock: Int64? = nil) {
    if let found = contenders.disagreement(on: chat, telling: .growing, clock: clock) {
      Issue.record("\(source): \(found.report)")
    }
  }

  /// Expects all to decide a situation alike.
  func expectEqual(_ situation: Situation, _ source: String = "") {
    if let found = contenders.disagreement(on: situation) { Issue.record("\(source): \(found.report)") }
  }
}
