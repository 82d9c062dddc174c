import Baton
import BatonDiagnostics
import BatonExplain
import BatonProgram
import BatonRuntime
import BatonValues

extension Measure {
  /// Times what is told of a chat beyond its decision, of chats that were read and held against the policy's facts: a
  /// receipt, why the rule that decided did, why each rule above it did not, and all that in words and as JSON.
  static func measureExplaining(
    _ path: String, _ chats: String, passes: Int, _ figures: inout Figures
  ) throws {
    let policy = try Policy(contentsOf: path)
    var situations: [Situation] = []
    var kept: [Chat] = []
    var reader = ChatReader(.lines, from: try FileReader.pieces(of: chats))
    while let entry = try reader.next(), kept.count < mostExplained {
      kept.append(try entry.result.get())
      situations.append(try policy.runtime.situation(of: entry.result.get(), clock: 0))
    }
    guard !kept.isEmpty else { throw Refusal("there are no chats in \(chats)") }
    figures.add("chats", kept.count)
    figures.add("rules", policy.runtime.program.rules.count)
    let count = Double(kept.count)
    var sink = 0

    func time(_ name: String, _ passes: Int, _ tell: (Situation) -> Int) {
      let spent = least(of: passes) {
        for situation in situations { sink &+= tell(situation) }
      }
      figures.add("\(name)_ns", spent / count)
    }
    let runtime = policy.runtime
    time("decide", passes) { situation in
      var evaluator = Evaluator(runtime, situation)
      return evaluator.decision().tags.count
    }
    time("receipt", passes) { situation in
      var evaluator = Evaluator(runtime, situation)
      return evaluator.decision(withReceipt: true).tags.count
    }
    time("winner", passes) { situation in
      var explainer = Explainer(runtime, situation)
      return explainer.explanation(.winner).values.count
    }
    time("everything", min(passes, 3)) { situation in
      var explainer = Explainer(runtime, situation)
      return explainer.explanation().passed.count
    }
    time("prose", min(passes, 3)) { situation in
      var explainer = Explainer(runtime, situation)
      return explainer.explanation().prose.plain.utf8.count
    }
    time("json", min(passes, 3)) { situation in
      var explainer = Explainer(runtime, situation)
      return explainer.explanation().json.utf8.count
    }
    figures.add(
      "above",
      situations.reduce(0) { count, situation in
        var explainer = Explainer(runtime, situation)
        return count + explainer.explanation().passed.count
      } / situations.count)
    figures.add("sink", sink)
  }

  /// How many chats are explained; every rule above the winner of each is looked at.
  private static let mostExplained = 200
}
