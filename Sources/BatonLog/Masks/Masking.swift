package import Baton
import BatonRuntime
package import BatonValues

/// A mask held against a policy: what of the policy's decisions would show a masked fact.
package struct Masking: Sendable {
  /// A text of a decision that a policy fills in.
  enum FilledText: CaseIterable {
    case say, because, next, summary, tags, question
  }

  /// What is masked.
  package let mask: FactMask
  /// The masked facts that each text can show, by their paths.
  private let shown: [FilledText: Set<String>]
  /// The masked facts that come from the messages, so that a chat has them without giving them.
  private let computed: Set<String>

  /// Looks through a policy for what shows a masked fact.
  ///
  /// - Complexity: O(the policy) for each text with a hole, once; nothing where nothing is masked.
  package init(_ mask: FactMask, in policy: Policy) {
    self.mask = mask
    guard !mask.names.isEmpty else {
      shown = [:]
      computed = []
      return
    }
    let paths = ShownFacts(policy.runtime.program)
    shown = paths.byText.mapValues { $0.filter(mask.covers) }.filter { !$0.value.isEmpty }
    computed = paths.computed.filter(mask.covers)
  }

  /// A chat without its masked facts.
  package func masked(_ chat: Chat) -> Chat {
    guard !mask.names.isEmpty else { return chat }
    var chat = chat
    chat.facts.removeAll { mask.covers($0.path) }
    return chat
  }

  /// A decision without what would show a masked fact; `withheld` are the masked facts that its chat gave.
  ///
  /// Facts that go along are left out, and each text that the policy fills in with a masked fact that the chat has. What the
  /// decision *is* stays: its outcome, team, rule, priority and times, whatever they rest on.
  package func masked(_ decision: Decision, withheld: [String]) -> Decision {
    var masked = decision
    masked.receipt = nil
    guard !mask.names.isEmpty else { return masked }
    masked.attach?.facts?.removeAll { mask.covers($0.path) }
    masked.attach?.source?.removeAll { mask.covers($0.path) }
    let present = computed.union(withheld)
    func hides(_ text: FilledText) -> Bool { shown[text].map { !$0.isDisjoint(with: present) } ?? false }
    if hides(.say) { masked.say = nil }
    if hides(.because) { masked.because = nil }
    if hides(.next) { masked.next = nil }
    if hides(.summary) { masked.summary = nil }
    if hides(.tags) { masked.tags = [] }
    if hides(.question) { masked.ask?.question = "" }
    return masked
  }
}
