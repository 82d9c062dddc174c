import Baton
import BatonDiagnostics
import BatonValues

/// A decision in a line, and what two decisions differ in.
struct DecisionWords {
  /// The decision.
  let decision: Decision

  /// What happens: `route to team "sales", priority high`.
  var deed: String {
    let team = decision.team.map { "team \"\(VisibleText.line($0, limit: 60))\"" } ?? ""
    var words =
      switch decision.outcome {
      case .route: "route to \(team)\(decision.isClosed ? ", which is closed" : "")"
      case .queue: "queue for \(team)"
      case .ask: "ask \"\(VisibleText.line(decision.ask?.question ?? "", limit: 60))\""
      case .hold: "hold"
      }
    if decision.priority != "normal" { words += ", priority \(decision.priority)" }
    return words
  }

  /// The rule that decided: `by rule "x"`.
  var rule: String {
    guard let rule = decision.rule else { return "no rule fired" }
    if let name = rule.name { return "by rule \"\(VisibleText.line(name, limit: 60))\"" }
    if let block = rule.within.last { return "in rule \"\(VisibleText.line(block, limit: 60))\"" }
    return decision.isOtherwise ? "by otherwise" : "by the rule at \(rule.at)"
  }

  /// Both, in as few words as there are.
  var line: String { "\(deed), \(rule)" }

  /// Both in the fewest words, for a list.
  var short: String {
    let priority = decision.priority == "normal" ? "" : ", \(decision.priority)"
    switch decision.outcome {
    case .route, .queue:
      let team = VisibleText.line(decision.team ?? "", limit: 60)
      return "\(decision.outcome == .queue ? "queue for" : "route to") \(team)\(priority), \(rule)"
    case .ask, .hold: return "\(decision.outcome.rawValue)\(priority), \(rule)"
    }
  }

  /// What counts when two decisions are compared: not the time, not where things stand in the text.
  var gist: Decision {
    var gist = decision
    gist.policyDigest = ""
    gist.policyName = nil
    gist.now = nil
    gist.dueAt = nil
    gist.opensAt = nil
    gist.undecided = []
    gist.attach = nil
    if gist.rule?.name != nil || gist.isOtherwise { gist.rule?.at = "" }
    return gist
  }

  /// The same words without what is not compared and takes room.
  var withoutDetail: DecisionWords {
    var bare = decision
    bare.undecided = []
    bare.attach = nil
    return DecisionWords(decision: bare)
  }

  /// What else a decision says, each with its heading.
  var details: [(heading: String, text: String)] {
    var details: [(String, String)] = []
    func add(_ heading: String, _ text: String?) { if let text, !text.isEmpty { details.append((heading, text)) } }
    add("say", decision.say.map { "\"\($0)\"" })
    add("because", decision.because)
    add("next", decision.next)
    add("summary", decision.summary)
    add("within", decision.within.map(DurationValue.words))
    let backups = decision.backup.map { "\($0.team) after \(DurationValue.words($0.after))" }
    add("backup", backups.joined(separator: ", "))
    add("notify", decision.notify.map { "\($0.channel) \($0.to)" }.joined(separator: ", "))
    add("tags", decision.tags.joined(separator: ", "))
    return details
  }

  /// The lines that tell of a change: what it is now, what it was, and what else is new.
  func change(from old: DecisionWords?) -> StyledText {
    var out = StyledText()
    out.add(heading: "now", line, .strong)
    if let old { out.add(heading: "was", old.line) }
    let before = old?.details ?? []
    for detail in details where !before.contains(where: { $0 == detail }) {
      out.add(heading: detail.heading, VisibleText.line(detail.text, limit: 400), indent: 2)
    }
    // What another outcome cannot have need not be told.
    for detail in before
    where old?.decision.outcome == decision.outcome && !details.contains(where: { $0.heading == detail.heading }) {
      out.add(heading: detail.heading, "(none any more)", indent: 2)
    }
    return out
  }
}

extension StyledText {
  /// Adds a heading and a text beside it, wrapped at 80 columns.
  mutating func add(heading: String, _ text: String, _ style: Style = .plain, indent: Int = 0) {
    let column = indent == 0 ? 5 : 11
    let lines = wrap(text, width: 79 - column).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? String(repeating: " ", count: indent) + heading : ""
      append(start + String(repeating: " ", count: max(1, column - start.count)), .gutter)
      append(String(line), style)
      append("\n")
    }
  }
}

/// A text of at most so many columns; what is cut off is shown by `…`.
func fitted(_ text: String, _ width: Int) -> String {
  let line = VisibleText.line(text, limit: 3 * width)
  guard VisibleText.width(line) > width else { return line }
  var shown = ""
  var taken = 0
  for character in line {
    taken += VisibleText.width(String(character))
    if taken >= width { break }
    shown.append(character)
  }
  return shown + "…"
}

/// A text filled up with blanks to so many columns.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - VisibleText.width(text)))
}

/// A text filled up with blanks before it to so many columns.
func leading(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - VisibleText.width(text))) + text
}
