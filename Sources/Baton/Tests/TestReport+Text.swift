package import BatonDiagnostics
import BatonInterpreter
import BatonSemantics

extension TestReport {
  /// The report for people: what failed and how, then the counts.
  package func text(coverage: Bool) -> StyledText {
    var out = StyledText()
    for result in results where !result.hasPassed {
      out.append("failed", .error)
      out.append(": \(VisibleText.line(result.name))\n", .strong)
      for check in result.checks where !check.mismatches.isEmpty {
        out.append(" --> ", .gutter)
        out.append(sources.place(of: check.expectation.range) + "\n")
        for mismatch in check.mismatches { out.append("  \(VisibleText.line(mismatch))\n") }
        if let rule = check.decision.rule {
          out.append("  decided by \(rule.name.map { "rule \"\(VisibleText.line($0))\" at " } ?? "")\(rule.at)\n")
        }
      }
    }
    let failed = results.count { !$0.hasPassed }
    out.append("\(VisibleText.line(file)): ")
    out.append("\(results.count - failed) passed, \(failed) failed\n", failed == 0 ? .plain : .error)
    if coverage { append(coverageTo: &out) }
    return out
  }

  private func append(coverageTo out: inout StyledText) {
    out.append("\(ruleCount - uncovered.count) of \(ruleCount) rules decided in a test\n")
    for (place, name) in uncovered {
      out.append("  \(place)\(name.map { " \"\(VisibleText.line($0))\"" } ?? "")\n")
    }
  }
}
