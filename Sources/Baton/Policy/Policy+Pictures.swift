package import BatonExplain
import BatonRuntime
package import BatonValues

/// What a picture of a policy shows.
package enum PictureSubject: String, CaseIterable, Sendable {
  /// The rules as they are written.
  case rules
  /// The graph that decides.
  case compiled
}

extension Policy {
  /// A picture of the policy; unless it is unfolded, what is large is gathered.
  package func drawing(of subject: PictureSubject, isUnfolded: Bool = false) -> Drawing {
    switch subject {
    case .rules: RulesDrawing.draw(runtime.program, isUnfolded: isUnfolded)
    case .compiled: CompiledDrawing.draw(runtime.program, isUnfolded: isUnfolded)
    }
  }

  /// The same, with the way that a chat takes.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  package func drawing(
    of subject: PictureSubject, lighting chat: Chat, clock: Int64?, line: Int = 1, isUnfolded: Bool = false
  ) throws(ChatError) -> Drawing {
    let situation = try situation(of: chat, clock: clock, line: line)
    var explainer = Explainer(runtime, situation)
    let lights = RuleLights(explainer.explanation(), in: runtime.program)
    switch subject {
    case .rules: return RulesDrawing.draw(runtime.program, lights: lights, isUnfolded: isUnfolded)
    case .compiled:
      var evaluator = Evaluator(runtime, situation)
      return CompiledDrawing.draw(runtime.program, lights: lights, trail: evaluator.trail(), isUnfolded: isUnfolded)
    }
  }
}

extension Policy {
  /// An explanation as a page of HTML; `picture` is the picture of the rules with the chat's way, `reason` what is said
  /// where there is none.
  package func page(of explanation: Explanation, picture: VectorPicture?, without reason: String = "") -> String {
    ExplanationPage(explanation, of: runtime.program, picture: picture, without: reason).html
  }

  /// The rules, with the way that an explained chat took through them.
  package func drawing(of explanation: Explanation) -> Drawing {
    RulesDrawing.draw(runtime.program, lights: RuleLights(explanation, in: runtime.program))
  }
}
