import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// Expressions: their types, their values, and for conditions their parts.
extension Session {
  /// How deep parts of parts are shown.
  private static let partDepth = 12

  /// An expression: its type, its value for the chat at hand, and of a condition its parts.
  func evaluate(_ text: String) -> Answer {
    let line = atHand.lines.expression(text)
    guard let typed = line.meaning else { return wrong(line.diagnostics, in: line.sources, text) }
    do throws(ChatError) {
      let situation = try atHand.situation(of: state.chat, clock: clock)
      let (reading, trace) = Interpreter(typed.policy).read(typed.id, situation)
      var told = StyledText()
      told.append("\(typed.policy.describe(typed.type)): ", .gutter)
      let value = typed.policy.told(reading, typed.type)
      told.append(wrap(value, width: 76).trimmed + "\n", .strong)
      let parts = Parts(policy: typed.policy, trace: trace)
      if typed.type == .bool { parts.tell(typed.id, depth: 0, limit: Self.partDepth, to: &told) }
      return Answer(told)
    } catch {
      return Answer(error.rendered(in: "the chat at hand"), isError: true)
    }
  }

  /// What is wrong with an expression; a single name that is nothing may have been meant as a command.
  private func wrong(_ diagnostics: Diagnostics, in sources: SourceMap, _ text: String) -> Answer {
    var told = diagnostics.rendered(in: sources)
    let word = text.trimmed.prefix { !$0.isWhitespace }
    if Command(rawValue: String(word)) != nil {
      told.append("help", .help)
      told.append(": a command begins with a colon: `:\(word)`\n")
    }
    return Answer(told, isError: true)
  }

  /// `:type EXPRESSION`
  func tellType(_ text: String) -> Answer {
    let line = atHand.lines.expression(text)
    guard let typed = line.meaning else {
      return Answer(line.diagnostics.rendered(in: line.sources), isError: true)
    }
    return .plain(typed.policy.describe(typed.type))
  }

  /// `:all CONDITION`
  func findAll(_ text: String) -> Answer {
    let line = atHand.lines.expression(text, isCondition: true)
    guard let typed = line.meaning else {
      return Answer(line.diagnostics.rendered(in: line.sources), isError: true)
    }
    guard !chats.isEmpty else {
      return .error("no chats are loaded", help: "`:load chats.jsonl` loads some, or begin with `--chats FILE`")
    }
    let interpreter = Interpreter(typed.policy)
    var yes: [String] = []
    var unknown = 0
    var unfit = 0
    for (place, chat) in chats.enumerated() {
      if isInterrupted() { return stopped(StyledText(), after: place) }
      guard let situation = try? atHand.situation(of: chat, clock: clock) else {
        unfit += 1
        continue
      }
      switch interpreter.read(typed.id, situation).0.truth {
      case true?: yes.append(chat.id ?? "number \(place + 1)")
      case nil: unknown += 1
      case false?: break
      }
    }
    var told = StyledText()
    told.append("\(yes.count) of \(chats.count)", .strong)
    if unknown > 0 { told.append(", unknown for \(unknown)") }
    if unfit > 0 { told.append(", \(unfit) do not fit the policy") }
    told.append("\n")
    told.append(Self.list(yes))
    return Answer(told)
  }

  /// Ids side by side, the first hundred of them.
  static func list(_ ids: [String]) -> String {
    guard !ids.isEmpty else { return "" }
    let shown = ids.prefix(100).map { fitted($0, 40) }.joined(separator: ", ")
    let more = ids.count > 100 ? " and \(ids.count - 100) more" : ""
    return wrap(shown + more, width: 77).split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

/// The parts of a condition, each with what it says.
private struct Parts {
  let policy: CheckedPolicy
  let trace: Trace

  /// Tells the parts of an `and`, `or` or `not`, and of any other condition the values in it.
  func tell(_ id: ExpressionID, depth: Int, limit: Int, to text: inout StyledText) {
    switch policy.expressions[id].form {
    case .and(let parts), .or(let parts):
      for part in parts { tellPart(part, depth: depth, limit: limit, to: &text) }
    case .not(let part): tellPart(part, depth: depth, limit: limit, to: &text)
    default: tellValues(under: id, depth: depth, to: &text)
    }
  }

  private func tellPart(_ id: ExpressionID, depth: Int, limit: Int, to text: inout StyledText) {
    let truth = trace.values[id].map { $0.truth.map { $0 ? "yes" : "no" } ?? "unknown" } ?? "(not asked)"
    text.append(padded("  \(truth)", 10), truth == "yes" ? .note : .secondary)
    let indent = String(repeating: "  ", count: depth)
    text.append(indent + fitted(written(id), 68 - indent.count) + "\n")
    if depth < limit { tell(id, depth: depth + 1, limit: limit, to: &text) }
  }

  private func tellValues(under id: ExpressionID, depth: Int, to text: inout StyledText) {
    var seen: Set<String> = []
    var rest = [id]
    while let next = rest.popLast() {
      let expression = policy.expressions[next]
      rest += expression.form.operands.reversed()
      guard expression.form.isNamed, next != id || depth == 0 else { continue }
      if next == id, expression.type == .bool { continue }
      let name = written(next)
      guard seen.insert(name).inserted, let reading = trace.values[next] else { continue }
      let indent = String(repeating: "  ", count: depth)
      text.append(
        "          \(indent)" + fitted("\(name) is \(policy.told(reading, expression.type))", 68 - indent.count) + "\n",
        .secondary)
    }
  }

  /// An expression as it is written, on one line.
  private func written(_ id: ExpressionID) -> String {
    let range = policy.expressions[id].range
    return policy.sources[range.file].oneLine(range.start..<range.end)
  }
}

extension Expression.Form {
  /// Whether it is something with a name, not put together from others.
  fileprivate var isNamed: Bool {
    switch self {
    case .fact, .define, .score, .count, .streak, .cell, .criterion, .qualification, .hours, .intent: true
    default: false
    }
  }
}

extension CheckedPolicy {
  /// What an expression says, in words.
  func told(_ reading: Reading, _ type: ValueType) -> String {
    switch reading {
    case .known(.bool(let truth)): truth ? "yes" : "no"
    case .known(let value): VisibleText.line(literal(value, type), limit: 400)
    case .range(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .unknown: "unknown"
    }
  }
}
