import BatonDiagnostics
import BatonProgram
import BatonValues

/// Writes the parts of an explanation's page: each value is told in full where it is first spoken of.
struct PageWriter {
  /// What was written.
  var out = MarkupWriter()
  let explanation: Explanation
  let program: Program
  /// The intents whose words are marked, by name.
  let marks: IntentMarks
  /// The values that were told in full, in that order.
  private(set) var told: [Int] = []
  private var isTold: Set<Int> = []

  /// A writer of an explanation.
  init(_ explanation: Explanation, _ program: Program) {
    self.explanation = explanation
    self.program = program
    marks = IntentMarks(explanation)
  }

  var values: [Explanation.Observation] { explanation.values }
}

extension PageWriter {
  /// A sign with the word that it stands for.
  mutating func sign(_ truth: Bool?) {
    let (sign, word) = truth.map { $0 ? ("✓", "holds: ") : ("✗", "does not hold: ") } ?? ("?", "unknown: ")
    self.sign(sign, word)
  }

  /// A sign for the eye, and a word for the ear.
  mutating func sign(_ sign: String, _ word: String) {
    out.open("span", "sign", ["aria-hidden": "true"])
    out.text(sign)
    out.close()
    if !word.isEmpty { out.element("span", "vh", word) }
  }

  private static func kind(_ truth: Bool?) -> String { truth.map { $0 ? "yes" : "no" } ?? "open" }

  /// The parts of a condition that all must hold, each by itself; any other condition.
  mutating func write(_ condition: Explanation.Condition, label: String = "") {
    if condition.kind == .all, label.isEmpty {
      for part in condition.parts { write(part) }
      return
    }
    out.open("li", Self.kind(condition.truth))
    sign(condition.truth)
    if !label.isEmpty { out.element("b", "", label) }
    writeInside(condition)
    out.close()
  }

  /// What stands in the line of a condition, and below it.
  private mutating func writeInside(_ condition: Explanation.Condition) {
    // A condition that is nothing but a name is told with its value.
    if condition.values.count == 1, values[condition.values[0]].name == condition.text {
      write(condition.values[0], isNamed: true)
      return
    }
    out.element("code", "", condition.text)
    writeBelow(condition)
  }

  /// The parts of a condition on which it turned, and its values.
  private mutating func writeBelow(_ condition: Explanation.Condition) {
    let parts = condition.parts.filter { $0.isDecisive || condition.truth == nil }
    guard !parts.isEmpty || !condition.values.isEmpty else { return }
    out.open("ul", "tree")
    for part in parts { write(part) }
    for value in condition.values { writeItem(value) }
    out.close()
  }

  /// A value on a line of its own.
  mutating func writeItem(_ place: Int) {
    out.open("li")
    sign("·", "")
    write(place)
    out.close()
  }

  /// A value with where it came from, or the value alone where that was told before.
  private mutating func write(_ place: Int, isNamed: Bool = false) {
    let value = values[place]
    guard isTold.insert(place).inserted else {
      out.element("span", "said", isNamed ? value.name : ValueWords.plain(value))
      return
    }
    told.append(place)
    out.open("span", "said")
    out.sentence(ValueWords(value: value, isNamed: isNamed, localTime: explanation.localTime).sentence)
    out.close()
    writeOrigin(of: value)
  }

  /// What a value was made of.
  private mutating func writeOrigin(of value: Explanation.Observation) {
    switch value.origin {
    case .intent(let evidence):
      for match in evidence.matches.prefix(3) { quote(match, evidence.intent) }
      writeTree(evidence.conditions.map { ("", $0) })
    case .score(let sheet):
      writeTree(
        sheet.terms.map { term in
          (
            term.amount + (term.condition.truth.map { $0 ? " counts: " : " does not count: " } ?? " could count: "),
            term.condition
          )
        })
    case .qualification(let criteria): writeTree(criteria.map { ("\($0.label): ", $0.condition) })
    case .define(let cases): write(cases)
    case .table(let lookup): writeList(lookup.values)
    case .worked(from: let others): writeList(others)
    case .given, .null, .defaulted, .absent, .messages, .clock, .hours, .team: break
    }
  }

  private mutating func writeTree(_ conditions: [(label: String, condition: Explanation.Condition)]) {
    guard !conditions.isEmpty else { return }
    out.open("ul", "tree")
    for (label, condition) in conditions { write(condition, label: label) }
    out.close()
  }

  private mutating func writeList(_ values: [Int]) {
    guard !values.isEmpty else { return }
    out.open("ul", "tree")
    for value in values { writeItem(value) }
    out.close()
  }

  private mutating func write(_ cases: Explanation.DefineCases) {
    out.open("ul", "tree")
    for one in cases.cases {
      if let condition = one.condition { write(condition, label: "\(one.text) when ") }
      if let truth = one.truth {
        for part in truth.parts.isEmpty ? [truth] : truth.parts where part.isDecisive || truth.truth == nil {
          write(part)
        }
      }
      for value in one.values { writeItem(value) }
    }
    out.close()
  }

  /// The words of a message that show an intent, marked, with a few words around them.
  private mutating func quote(_ match: Explanation.IntentEvidence.Match, _ intent: String) {
    guard let range = match.range, explanation.messages.indices.contains(match.message) else { return }
    let utf8 = Array((explanation.messages[match.message].text ?? "").utf8)
    guard range.lowerBound >= 0, range.upperBound <= utf8.count, range.lowerBound <= range.upperBound else { return }
    func shown(_ range: Range<Int>) -> String {
      String(String(decoding: utf8[range], as: UTF8.self).map { $0.isNewline ? " " : $0 })
    }
    let (before, after) = (shown(0..<range.lowerBound), shown(range.upperBound..<utf8.count))
    out.open("blockquote")
    out.text((before.count > 60 ? "…" : "") + before.suffix(60))
    out.element("mark", marks.kind(of: intent), shown(range))
    out.text(after.prefix(60) + (after.count > 60 ? "…" : ""))
    out.close()
  }
}
