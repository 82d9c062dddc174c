import BatonValues

/// A value and where it came from, in one sentence.
struct ValueWords {
  /// The value.
  let value: Explanation.Observation
  /// Whether the sentence stands behind a yes or no that says what the value is.
  let isNamed: Bool
  /// The time of the decision by the policy's clock, which need not be told again.
  let localTime: String?

  /// The value alone.
  static func plain(_ value: Explanation.Observation) -> String { "\(value.name) is \(value.words ?? "unknown")" }

  private var plain: String { isNamed ? value.name : Self.plain(value) }

  /// The sentence.
  var sentence: String {
    switch value.origin {
    case .given: "\(plain), as the chat says"
    case .null: "\(value.name) is unknown: so the chat says"
    case .defaulted(let at): "\(plain), its default (\(at))"
    case .absent: "\(value.name) is unknown: the chat does not say"
    case .messages(let places): computed(places)
    case .clock: value.words == nil ? "\(value.name) is unknown" : "\(plain), the time of the decision"
    case .intent(let evidence): IntentWords(evidence, value, isNamed: isNamed).sentence
    case .hours(let state): hours(state)
    case .table(let lookup): table(lookup)
    case .score(let sheet): score(sheet)
    case .qualification: plain
    case .define(let cases): define(cases)
    case .team(let state): team(state)
    case .worked: plain
    }
  }

  private func computed(_ places: [Int]?) -> String {
    guard value.words != nil else { return "\(value.name) is unknown: no message tells" }
    guard let places else { return "\(plain), over all messages" }
    guard let first = places.first else { return plain }
    return "\(plain), from message \(first + 1)"
  }

  private func define(_ cases: Explanation.DefineCases) -> String {
    // What is defined in one piece is shown.
    guard cases.cases.count == 1, let only = cases.cases.first, only.condition == nil else { return plain }
    return "\(plain), which is \(only.text)"
  }

  private func hours(_ state: Explanation.HoursState) -> String {
    guard let time = state.localTime, let isOpen = state.isOpen else {
      return "\(value.name) is unknown, as the time is not known"
    }
    var isCondition = false
    if case .bool? = value.output { isCondition = true }
    let what = isCondition ? "\(value.name) is \(isOpen ? "open" : "closed")" : plain
    return what + clock(time, state)
  }

  /// What the clock showed, where that is another than the policy's, and when hours next open or close.
  private func clock(_ time: String, _ state: Explanation.HoursState) -> String {
    let clock = "\(time) (\(state.zone))" == localTime ? "" : ": it was \(time) in \(state.zone)"
    let isOpen = state.isOpen == true
    guard let turns = state.turns else { return clock + (isOpen ? ", always" : ", for a year at least") }
    return clock + (clock.isEmpty ? ", and " : "; it ") + (isOpen ? "closes \(turns)" : "opens \(turns)")
  }

  private func team(_ state: Explanation.TeamState) -> String {
    guard let isOpen = state.isOpen else { return "\(value.name) may be open or closed: the time is not known" }
    let start = "\(value.name) is \(isOpen ? "open" : "closed")"
    if state.isSaidOpen == false { return "\(start), as the chat says" }
    guard let hours = state.hours, let time = hours.localTime else { return "\(start): it has no hours" }
    return "\(start) by hours.\(hours.hours)\(clock(time, hours))"
  }

  private func table(_ lookup: Explanation.TableLookup) -> String {
    let keys = lookup.keys.map { $0 ?? "unknown" }.joined(separator: ", ")
    return switch lookup.row {
    case .found(let at): "\(plain), from the row for \(keys) at \(at)"
    case .otherwise(let at): "\(plain), from the `otherwise` at \(at), as there is no row for \(keys)"
    case .missing: "\(value.name) is unknown: \(lookup.table) has no row for \(keys)"
    case .keyUnknown: "\(value.name) is unknown, as a key of it is"
    }
  }

  private func score(_ sheet: Explanation.ScoreSheet) -> String {
    var words = plain
    if let bounds = sheet.bounds, bounds.count == 2 {
      let sum = sheet.sum.joined(separator: " to ")
      words += sum == value.words || sum.isEmpty ? "" : ": \(sum), kept between \(bounds[0]) and \(bounds[1])"
    }
    return sheet.sum.count == 2 ? "\(words), as some of it is unknown" : words
  }
}

/// What messages show of an intent, in one sentence.
struct IntentWords {
  private let evidence: Explanation.IntentEvidence
  private let value: Explanation.Observation
  private let isNamed: Bool

  /// The words for an intent, or a count or streak of one.
  init(_ evidence: Explanation.IntentEvidence, _ value: Explanation.Observation, isNamed: Bool) {
    (self.evidence, self.value, self.isNamed) = (evidence, value, isNamed)
  }

  /// The sentence; the words of the messages follow it.
  var sentence: String {
    let start = isNamed ? value.name : ValueWords.plain(value)
    guard case .bool? = value.output else {
      return evidence.matches.isEmpty ? "\(start): \(Self.nothing(evidence))" : "\(start): \(numbers)"
    }
    if let first = evidence.matches.first {
      guard first.range == nil else { return "\(start): \(numbers)" }
      return "\(start): message \(first.message + 1) is labelled \"\(first.words)\""
    }
    if evidence.conditions.contains(where: { $0.truth == true }) { return "\(start), by what else is known" }
    return "\(start): \(Self.nothing(evidence))"
  }

  /// Which messages count.
  private var numbers: String {
    let numbers = evidence.matches.map { String($0.message + 1) }
    let more = evidence.counted > numbers.count ? " and \(evidence.counted - numbers.count) more" : ""
    return (evidence.counted == 1 ? "message " : "messages ") + numbers.joined(separator: ", ") + more
  }

  /// That no message counts, and which were looked at.
  static func nothing(_ evidence: Explanation.IntentEvidence) -> String {
    let whose = evidence.sender.map { $0 == .customer ? " from the customer" : " from the \($0.rawValue)" } ?? ""
    let which = evidence.window.map { " in \($0)" } ?? ""
    switch evidence.considered {
    case 0: return "there is no message\(whose)\(which)"
    case 1: return "the only message\(whose)\(which) does not say so"
    default: return "none of the \(evidence.considered) messages\(whose)\(which) says so"
    }
  }
}
