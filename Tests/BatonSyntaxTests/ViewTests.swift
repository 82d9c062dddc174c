import BatonDiagnostics
import Testing

@testable import BatonSyntax

/// What the typed views say of a tree.
@Suite struct ViewTests {
  private func declaration(_ text: String) throws -> DeclarationSyntax {
    let (tree, diagnostics) = parsed(text)
    #expect(diagnostics.map(\.message) == [])
    return try #require(tree.policy.declarations.first)
  }

  private func condition(_ text: String) throws -> ExpressionSyntax {
    guard case .rule(let rule) = try declaration("when \(text) hold") else { throw Unexpected() }
    return try #require(rule.condition)
  }

  struct Unexpected: Error {}

  @Test(arguments: [
    ("a is 1", ComparisonSyntax.Operator.equal), ("a is not 1", .notEqual), ("a < 1", .less), ("a <= 1", .lessOrEqual),
    ("a > 1", .greater), ("a >= 1", .greaterOrEqual), ("a in {1}", .inSet), ("a not in {1}", .notInSet),
    ("a has b", .has),
    ("a has any of b", .hasAny), ("a has all of b", .hasAll), ("a has none of b", .hasNone),
    ("a starts with \"x\"", .starts), ("a ends with \"x\"", .ends), ("a contains \"x\"", .contains),
  ])
  func `what compares`(_ text: String, _ wanted: ComparisonSyntax.Operator) throws {
    guard case .comparison(let comparison) = try condition(text) else { throw Unexpected() }
    #expect(comparison.comparator == wanted)
    #expect(comparison.left?.syntax.text == "a" && comparison.right != nil)
    #expect(comparison.openness == nil)
  }

  @Test func `open and closed`() throws {
    guard case .comparison(let open) = try condition("team \"x\" is not closed") else { throw Unexpected() }
    #expect(open.openness == .closed && open.comparator == .notEqual)
    guard case .comparison(let path) = try condition("a is open.b") else { throw Unexpected() }
    #expect(path.openness == nil)
  }

  @Test func `precedence`() throws {
    guard case .or(let or) = try condition("not a is 1 + 2 * 3 and b or c") else { throw Unexpected() }
    #expect(or.operands.map(\.syntax.text) == ["not a is 1 + 2 * 3 and b", "c"])
    guard case .and(let and) = or.operands[0], case .not(let not) = and.operands[0],
      case .comparison(let comparison) = not.operand, case .additive(let sum) = comparison.right
    else { throw Unexpected() }
    #expect(sum.operands.map(\.syntax.text) == ["1", "2 * 3"])
    #expect(sum.operators.map(\.text) == ["+"])
  }

  @Test func `a cell, a count and numbers`() throws {
    guard case .cell(let cell) = try condition("t[a.b, \"x\"].c") else { throw Unexpected() }
    #expect(cell.table?.text == "t" && cell.keys.map(\.syntax.text) == ["a.b", "\"x\""] && cell.column?.text == "c")
    guard case .comparison(let comparison) = try condition("count of intent.a in last 3 messages > 2.5k usd"),
      case .count(let count) = comparison.left, case .number(let number) = comparison.right
    else { throw Unexpected() }
    #expect(count.intent?.text == "intent.a" && count.window?.count?.number?.digits == "3")
    #expect(number.number?.digits == "2.5" && number.number?.suffix == .thousand && number.unit?.text == "usd")
  }

  @Test func `a text with holes`() throws {
    guard
      case .rule(let rule) = try declaration(
        "hold say \"a \\\"{{{x.y|no \\\"one\\\"}}} {a in {1, 2}}{b is \\\"c\\\"|}\""),
      case .text(let say)? = rule.modifiers.first
    else { throw Unexpected() }
    #expect(say.purpose == .say)
    let segments = try #require(say.template).segments.map { segment in
      switch segment {
      case .literal(let text, _): "“\(text)”"
      case .hole(let hole): "<\(hole.expression?.syntax.text ?? "")|\(hole.fallback ?? "-")>"
      }
    }
    #expect(segments == ["“a \"{”", "<x.y|no \"one\">", "“} ”", "<a in {1, 2}|->", "<b is \\\"c\\\"|>"])
  }

  @Test func `a text in a hole`() throws {
    guard case .rule(let rule) = try declaration("hold say \"{a is \\\"c d\\\"}\""),
      case .text(let say)? = rule.modifiers.first, case .hole(let hole)? = say.template?.segments.first,
      case .comparison(let comparison) = hole.expression, case .text(let text) = comparison.right
    else { throw Unexpected() }
    #expect(text.text?.value == "c d")
  }

  @Test func `dates`() throws {
    guard
      case .hours(let hours) = try declaration(
        "hours h like g in \"UTC\" { closed dec 24..jan 1 if mon..tue, 4th thu of nov + 1 day, x; on 2026-12-24 9:00-12:30 }"
      ),
      case .closed(let closed)? = hours.items.first, case .dated(let dated)? = hours.items.last
    else { throw Unexpected() }
    #expect(hours.name?.text == "h" && hours.base?.text == "g" && hours.zone?.value == "UTC")
    #expect(closed.dates.count == 3)
    guard case .yearly(let yearly)? = closed.dates[0].base, case .weekdayOfMonth(let nth)? = closed.dates[1].base else {
      throw Unexpected()
    }
    #expect(yearly.first?.month == 12 && yearly.first?.day == 24 && yearly.last?.month == 1)
    #expect(closed.dates[0].weekdays?.ranges.first?.last == 2)
    #expect(nth.ordinal == 4 && nth.weekday == 4 && nth.month == 11 && closed.dates[1].sign?.kind == .plus)
    let span = try #require(dated.spans.first)
    #expect(span.start?.hour == 9 && span.end?.minute == 30)
  }

  @Test func `documentation is what stands right above`() throws {
    let text = """
      ## Not this.

      ## The budget,
      # not this either
      ##  as they say.
      fact lead.budget: money usd  ## nor this
      fact lead.state: text
      """
    let facts = parsed(text).tree.policy.declarations
    guard case .fact(let budget) = facts[0], case .fact(let state) = facts[1] else { throw Unexpected() }
    #expect(budget.documentation == "The budget,\n as they say.")
    #expect(state.documentation == nil)
    #expect(budget.path?.text == "lead.budget")
  }

  @Test func `every keyword by position is a good name`() {
    for word in Keyword.allCases where word.reservedKind == nil {
      let name = word.rawValue
      let text = """
        fact lead.\(name): text
        fact \(name).x: one of \(name), b = \(name)
        when lead.\(name) is "x" and \(name).x is \(name) and known \(name).x hold
        table t (\(name): text -> b: text) { "x": \(name) }
        test "t" { \(name).x = \(name) }
        """
      #expect(faults(text) == [], "\(name)")
    }
  }

  @Test func `an item ends with its line unless it wants more`() throws {
    let text = """
      qualification q {
        a lead.x >
          5
        b lead.x in {
          1, 2
        }
        c lead.y
          or lead.z
        d (lead.x
          > 7); e lead.v has
          any of w
      }
      """
    guard case .qualification(let view) = try declaration(text) else { throw Unexpected() }
    #expect(view.criteria.map { $0.label?.text } == ["a", "b", "c", "d", "e"])
  }
}
