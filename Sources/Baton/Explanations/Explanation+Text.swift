package import BatonDiagnostics
import BatonValues

extension Explanation {
  /// The explanation for people.
  package var text: StyledText {
    var out = StyledText()
    out.append(Self.headline(decision) + "\n", .strong)
    if let because = decision.because { out.append("because \(VisibleText.line(because))\n") }
    if fired.isEmpty { out.append("\nNo rule fired.\n") }
    for step in fired {
      out.append("\n")
      out.append(Self.name(of: step) + "\n")
      for condition in step.conditions { Self.append(condition, to: &out) }
    }
    if !above.isEmpty { out.append("\nTried before it:\n") }
    for step in above {
      out.append("\n")
      out.append("\(Self.name(of: step)): \(Self.words(for: step.verdict))\n")
      for condition in step.conditions { Self.append(condition, to: &out) }
    }
    for undecided in decision.undecided where !undecided.needs.isEmpty {
      out.append("\n")
      out.append("note", .note)
      out.append(": \(undecided.rule) waits for \(undecided.needs.joined(separator: ", "))\n")
    }
    return out
  }

  private static func headline(_ decision: Decision) -> String {
    var words = decision.chat.map { "\(VisibleText.line($0)): " } ?? ""
    words += decision.outcome.rawValue
    if let team = decision.team {
      words += decision.outcome == .queue ? " for team \"\(team)\"" : " to team \"\(team)\""
    }
    if decision.priority != "normal" { words += ", priority \(decision.priority)" }
    if let ask = decision.ask { words += " \"\(VisibleText.line(ask.question))\"" }
    return words
  }

  private static func name(of step: Step) -> String {
    if let name = step.name { return "rule \"\(VisibleText.line(name))\" at \(step.place)" }
    return step.isOtherwise ? "otherwise, at \(step.place)" : "the rule at \(step.place)"
  }

  private static func words(for verdict: String) -> String {
    switch verdict {
    case "false": "not so"
    case "unknown": "not known"
    default: verdict
    }
  }

  private static func append(_ condition: Condition, to out: inout StyledText) {
    let mark = condition.truth.map { $0 ? "yes    " : "no     " } ?? "unknown"
    out.append("  \(mark) ", condition.truth == true ? .note : .secondary)
    out.append(VisibleText.line(condition.text) + "\n")
    for value in condition.values {
      out.append(
        "            \(VisibleText.line(value.name)) is \(value.value.map { VisibleText.line($0) } ?? "unknown")\n")
    }
  }
}
