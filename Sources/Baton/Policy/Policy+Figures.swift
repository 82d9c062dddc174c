import BatonDecision
import BatonProgram
import BatonRuntime

extension Policy {
  /// What the compiled policy consists of, each part's name and how much there is of it.
  package var figures: [(String, Int)] {
    let program = runtime.program
    return [
      ("rules", program.rules.count), ("clauses", program.clauses.count),
      ("conditions", statistics?.conditions ?? 0), ("facts_tested_by_class", program.columns.count),
      ("other_conditions", program.residuals.count), ("expressions", program.nodes.count),
      ("intents", program.intents.count), ("phrase_states", max(0, program.phrases.states.count - 1)),
      ("table_entries", program.entries.count), ("graph_bytes", program.graphBytes),
    ]
  }
}
