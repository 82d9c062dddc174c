import BatonDiagnostics
import BatonValues

/// Writes explanations for people: each value is told in full where it is first spoken of.
struct ProseWriter {
  /// What was written.
  var page = ProsePage()
  /// The values that the explanation speaks of.
  let values: [Explanation.Observation]
  /// The chat's messages.
  let messages: [Chat.Message]
  /// The time of the decision by the policy's clock, which need not be told again.
  private let localTime: String?
  /// The values that were told in full, in that order.
  private(set) var told: [Int] = []
  private var isTold: Set<Int> = []

  /// A writer of an explanation.
  init(_ explanation: Explanation) {
    values = explanation.values
    messages = explanation.messages
    localTime = explanation.localTime
  }

  /// How a line begins: blanks, and a word in a column of its own.
  struct Start {
    /// How many blanks.
    var indent: Int
    /// The word.
    var mark = ""
    /// How wide its column is.
    var width = 0
    /// How it looks.
    var style = StyledText.Style.secondary
  }

  /// Writes a line.
  mutating func line(_ words: String, _ start: Start) {
    page.line(
      words, indent: start.indent, mark: start.width == 0 ? "" : start.mark.padded(to: start.width), start.style)
  }

  /// How a line begins that says whether something holds.
  static func start(_ truth: Bool?, indent: Int) -> Start {
    Start(
      indent: indent, mark: truth.map { $0 ? "yes" : "no" } ?? "?", width: 4, style: truth == true ? .note : .secondary)
  }
}

extension ProseWriter {
  /// A condition with its parts and values, on lines that begin so; the parts of an `and` each by itself.
  mutating func write(_ condition: Explanation.Condition, indent: Int) {
    if condition.kind == .all {
      for part in condition.parts { write(part, indent: indent) }
    } else {
      write(condition, Self.start(condition.truth, indent: indent), inside: indent + 4)
    }
  }

  /// A condition whose line begins in some way; what is told of it stands below, so far in.
  mutating func write(_ condition: Explanation.Condition, _ start: Start, inside: Int, label: String = "") {
    // A condition that is nothing but a name is told with its value.
    if let value = condition.values.first, condition.values.count == 1, values[value].name == condition.text {
      return write(value, start, inside: inside, label: label, isNamed: true)
    }
    if let nothing = nothingFound(for: condition) { return line("\(label)\(condition.text): \(nothing)", start) }
    line(label + condition.text, start)
    writeBelow(condition, indent: inside)
  }

  /// What is told of a condition that is false because none of its intents was found, in one sentence; nil of others.
  private mutating func nothingFound(for condition: Explanation.Condition) -> String? {
    guard condition.kind == .any, condition.truth == false else { return nil }
    var sentence: String?
    for part in condition.parts {
      guard part.kind == .test, part.values.count == 1, case .intent(let evidence) = values[part.values[0]].origin,
        evidence.conditions.isEmpty, evidence.matches.isEmpty, values[part.values[0]].name == part.text
      else { return nil }
      let nothing = IntentWords.nothing(evidence)
      if let sentence, sentence != nothing { return nil }
      sentence = nothing
    }
    for part in condition.parts { note(part.values[0]) }
    return sentence
  }

  /// Notes that a value was told; whether that is new.
  @discardableResult
  private mutating func note(_ place: Int) -> Bool {
    guard isTold.insert(place).inserted else { return false }
    told.append(place)
    return true
  }

  /// The parts of a condition on which it turned, and its values.
  mutating func writeBelow(_ condition: Explanation.Condition, indent: Int) {
    for part in condition.parts where part.isDecisive || condition.truth == nil {
      write(part, Self.start(part.truth, indent: indent), inside: indent + 4)
    }
    for value in condition.values { write(value, Start(indent: indent), inside: indent + 2) }
  }

  /// A value with where it came from, or the value alone where that was told before.
  ///
  /// - Parameter isNamed: Whether the line begins with what the value is, yes or no.
  mutating func write(_ place: Int, _ start: Start, inside: Int, label: String = "", isNamed: Bool = false) {
    let value = values[place]
    guard note(place) else { return line(label + (isNamed ? value.name : ValueWords.plain(value)), start) }
    line(label + ValueWords(value: value, isNamed: isNamed, localTime: localTime).sentence, start)
    writeOrigin(of: value, indent: inside)
  }

  /// What a value was made of.
  private mutating func writeOrigin(of value: Explanation.Observation, indent: Int) {
    switch value.origin {
    case .intent(let evidence):
      for match in evidence.matches.prefix(3) {
        guard let range = match.range, messages.indices.contains(match.message) else { continue }
        page.quote(messages[match.message].text ?? "", underlining: range, indent: indent)
      }
      for condition in evidence.conditions {
        write(condition, Self.start(condition.truth, indent: indent), inside: indent + 4)
      }
    case .score(let sheet): for term in sheet.terms { write(term, indent: indent) }
    case .qualification(let criteria):
      for criterion in criteria {
        let state = criterion.condition.truth.map { $0 ? "met" : "missed" } ?? "unknown"
        let start = Start(
          indent: indent, mark: state, width: 8, style: criterion.condition.truth == true ? .note : .secondary)
        write(criterion.condition, start, inside: indent + 4, label: "\(criterion.label): ")
      }
    case .define(let cases): write(cases, indent: indent)
    case .table(let lookup): for value in lookup.values { write(value, Start(indent: indent), inside: indent + 2) }
    case .worked(from: let others):
      for other in others { write(other, Start(indent: indent), inside: indent + 2) }
    case .given, .null, .defaulted, .absent, .messages, .clock, .hours, .team: break
    }
  }

  private mutating func write(_ term: Explanation.ScoreSheet.Term, indent: Int) {
    let counted = term.condition.truth.map { $0 ? "counts" : "not" } ?? "could"
    let start = Start(
      indent: indent, mark: term.amount.padded(to: 5) + counted, width: 13,
      style: term.condition.truth == true ? .note : .secondary)
    write(term.condition, start, inside: indent + 5)
  }

  private mutating func write(_ cases: Explanation.DefineCases, indent: Int) {
    for (place, one) in cases.cases.enumerated() {
      guard let condition = one.condition else {
        if let truth = one.truth { writeBelow(truth, indent: indent) }
        for value in one.values { write(value, Start(indent: indent), inside: indent + 2) }
        continue
      }
      let isLast = place == cases.cases.count - 1
      let mark = isLast && cases.isSettled ? "counts" : condition.truth == nil ? "?" : "not"
      write(
        condition, Start(indent: indent, mark: mark, width: 7), inside: indent + 4, label: "\(one.text) when ")
      if let truth = one.truth { write(truth, indent: indent + 4) }
      for value in one.values { write(value, Start(indent: indent + 4), inside: indent + 6) }
    }
  }

  /// What the names mean that were spoken of, as their `##` comments say.
  mutating func writeMeanings() {
    let explained = told.map { values[$0] }.filter { !($0.documentation ?? "").isEmpty }
    var names: Set<String> = []
    let meanings = explained.filter { names.insert($0.name).inserted }
    guard !meanings.isEmpty else { return }
    page.gap()
    page.line("What the names mean", style: .strong)
    let longest = 26
    let width = min(longest, meanings.map { VisibleText.width($0.name) }.max() ?? 0) + 2
    for value in meanings {
      let meaning = value.documentation?.firstSentence ?? ""
      if VisibleText.width(value.name) <= longest {
        line(meaning, Start(indent: 2, mark: value.name, width: width))
      } else {
        page.line(value.name, indent: 2, style: .secondary)
        page.line(meaning, indent: 2 + width)
      }
    }
  }
}

extension String {
  /// The text with blanks behind it, at least one.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, columns - VisibleText.width(self)))
  }

  /// All up to the first full stop that ends a sentence, on one line.
  var firstSentence: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard let end = line.indices.first(where: { line[$0...].hasPrefix(". ") }) else {
      return line.hasSuffix(".") ? String(line.dropLast()) : line
    }
    return String(line[..<end])
  }
}
