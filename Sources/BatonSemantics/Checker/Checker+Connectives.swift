import BatonDiagnostics
import BatonSyntax
import BatonValues

/// `and` and `or`, which join whole conditions.
extension Checker {
  /// Checks `A and B …` or `A or B …`.
  mutating func connective(
    _ operands: [ExpressionSyntax], _ range: SourceRange, _ form: ([ExpressionID]) -> Expression.Form
  ) -> ExpressionID? {
    var ids: [ExpressionID] = []
    var place = 0
    while place < operands.count {
      if place > 0, let last = ids.last, ids.count == place, mayBeLone(operands[place]),
        let asked = asked(by: operands[place - 1], last)
      {
        let lone = operands[place...].prefix { isLone($0, asked.type) }
        if let first = lone.first {
          if case .and = operands[place - 1], let comparison = lastComparison(of: operands[place - 1]) {
            report(.listOfValues(comparison, asked.text, lone.map { ($0.range, $0.syntax.text) }, at: first.range))
            place += lone.count
            continue
          }
          report(.comparisonLeftOut(asked.text, lone.map { ($0.range, $0.syntax.text) }, at: first.range))
          place += lone.count
          continue
        }
      }
      if let id = condition(operands[place]) { ids.append(id) }
      place += 1
    }
    return ids.count == operands.count ? add(form(ids), .bool, range) : nil
  }

  /// What a comparison says before its right side, such as `page.path is `, and the type of that side.
  private func asked(by syntax: ExpressionSyntax, _ id: ExpressionID) -> (text: String, type: ValueType)? {
    guard let view = lastComparison(of: syntax), let right = view.right else { return nil }
    var form = policy.expressions[id].form
    if case .and(let parts) = form, let last = parts.last { form = policy.expressions[last].form }
    if case .not(let inner) = form { form = policy.expressions[inner].form }
    switch form {
    case .compare(_, _, let value), .text(_, _, let value):
      let file = view.range.file
      return (policy.sources[file].string(view.range.start..<right.range.start), type(of: value))
    default: return nil
    }
  }

  /// The comparison that an expression is, or that stands last in it.
  private func lastComparison(of syntax: ExpressionSyntax) -> ComparisonSyntax? {
    switch syntax {
    case .comparison(let view): return view
    case .and(let view):
      guard case .comparison(let last) = view.operands.last else { return nil }
      return last
    default: return nil
    }
  }

  /// Whether it is no condition by its form.
  private func mayBeLone(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax {
    case .text, .number, .team, .path: true
    default: false
    }
  }

  /// Whether it is a value of that type, written out, where a condition is needed.
  private func isLone(_ syntax: ExpressionSyntax, _ type: ValueType) -> Bool {
    switch (syntax, type) {
    case (.text, .text), (.number, .number), (.number, .money), (.number, .duration), (.team, .team): true
    case (.path(let path), .enumeration(let place)):
      isWord(syntax) && policy.enums[place].words.contains { $0.name == path.text }
    default: false
    }
  }
}

extension Diagnostic {
  /// Values by `or` behind a comparison that is one of several conditions: `and` would take the first of them alone.
  static func listOfValues(
    _ comparison: ComparisonSyntax, _ start: String, _ values: [(range: SourceRange, text: String)],
    at range: SourceRange
  ) -> Diagnostic {
    let texts = [comparison.right?.syntax.text ?? ""] + values.map(\.text)
    let left = comparison.left?.syntax.text ?? ""
    let whole =
      switch comparison.comparator {
      case .equal: "\(left) in {\(texts.joined(separator: ", "))}"
      case .notEqual: "\(left) not in {\(texts.joined(separator: ", "))}"
      default: "(" + texts.map { start + $0 }.joined(separator: " or ") + ")"
      }
    let place = SourceRange(range.file, comparison.range.start, values.last?.range.end ?? range.end)
    return Diagnostic(
      .notACondition, "`and` and `or` join whole conditions", at: range, "a value, compared with nothing",
      fixes: [Fix("say it whole: `\(VisibleText.line(whole, limit: 70))`", replace: place, with: whole)])
  }

  /// Values that a comparison was meant to be made with once more.
  static func comparisonLeftOut(
    _ start: String, _ values: [(range: SourceRange, text: String)], at range: SourceRange
  ) -> Diagnostic {
    let text = values.first?.text ?? ""
    var fix = Fix("say it whole: `\(start)\(text)`", replace: range, with: start + text)
    for value in values.dropFirst() { fix.edits.append(Fix.Edit(value.range, start + value.text)) }
    return Diagnostic(
      .notACondition, "`and` and `or` join whole conditions", at: range, "a value, compared with nothing", fixes: [fix])
  }
}
