package import BatonExplain
import BatonRuntime

extension Policy {
  /// The rules as they are written; with `lights`, the way that a chat took through them.
  package func rulesDrawing(lights: RuleLights?, isUnfolded: Bool = false) -> Drawing {
    RulesDrawing.draw(runtime.program, lights: lights, isUnfolded: isUnfolded)
  }
}
