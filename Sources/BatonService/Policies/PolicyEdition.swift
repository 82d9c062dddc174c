package import Baton
import BatonIntake

/// What the file of a policy held when it was last found right: it decides until a later edition takes its place.
package final class PolicyEdition: Sendable {
  /// What the service calls the policy.
  package let name: String
  /// What decides.
  package let policy: Policy
  /// How many editions there were before it.
  package let number: Int
  /// When it was read, in milliseconds since 1970.
  package let since: Int64
  /// The policy as a source to be read, its main file first; none for a compiled policy without text.
  let texts: [PolicyText]
  /// Who decides with it.
  let bench: WorkerBench

  /// An edition of a policy that decides no larger chats than those.
  init(_ loaded: LoadedPolicy, name: String, number: Int, since: Int64, limits: ChatLimits) {
    self.name = name
    self.number = number
    self.since = since
    policy = loaded.policy
    texts = loaded.texts
    bench = WorkerBench(loaded.policy, limits: limits)
  }
}
