package import BatonDiagnostics
import BatonValues

extension NextQuestions {
  /// How many questions and answers are told in words.
  private static let told = 6

  /// What to ask next, for people, in lines of 80 columns.
  package var prose: StyledText {
    var page = ProsePage()
    page.line((chat.map { "\($0): " } ?? "") + destination.words, style: .strong)
    guard let best = questions.first else {
      page.line("It is settled: nothing that could be asked changes where it goes.")
      return page.text
    }
    page.line(best.expected.map(Self.effort) ?? Self.sampled)
    page.gap()
    page.line("Ask next for \(best.fact)" + (best.text.map { ": \"\($0)\"" } ?? ""), style: .strong)
    for answer in best.answers.prefix(Self.told) { write(answer, to: &page) }
    let more = best.answers.count - Self.told
    if more > 0 { page.line("\(more) more answer\(more == 1 ? "" : "s")", indent: 2, style: .secondary) }
    write(Array(questions.dropFirst()), to: &page)
    page.gap()
    page.line("Where it could still go", style: .strong)
    for outcome in outcomes.prefix(Self.told) {
      page.line(outcome.words, indent: 2, mark: Self.percent(outcome.share) + " ", .gutter)
    }
    if outcomes.count > Self.told {
      page.line("\(outcomes.count - Self.told) more, each rarer", indent: 2, style: .secondary)
    }
    if !immaterial.isEmpty {
      page.gap()
      page.line("Makes no difference any more: \(Self.list(immaterial))", style: .secondary)
    }
    return page.text
  }

  private static func effort(_ expected: Double) -> String {
    expected == 1 ? "One question settles it." : "It takes \(count(expected)) on average to settle it."
  }

  private static let sampled = "There is too much to look at all of it: the shares are of a sample."

  private func write(_ answer: Answer, to page: inout ProsePage) {
    let values = answer.isAny ? "any answer" : answer.values.map(\.description).joined(separator: ", or ")
    let after = answer.isSettled ? ", settled" : answer.outcomes.count == 1 ? "" : ", still open"
    page.line(
      "\(values): \(answer.destination.deed)\(after)", indent: 2, mark: Self.percent(answer.share) + " ", .gutter)
  }

  private func write(_ others: [Question], to page: inout ProsePage) {
    guard !others.isEmpty else { return }
    page.gap()
    page.line("Also still open", style: .strong)
    for question in others.prefix(Self.told) {
      let expected = question.expected.map { " (\(Self.count($0)) with it first)" } ?? ""
      page.line(question.fact + (question.text.map { ": \"\($0)\"" } ?? "") + expected, indent: 2)
    }
    if others.count > Self.told {
      page.line(Self.list(others.dropFirst(Self.told).map(\.fact)), indent: 2, style: .secondary)
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  /// `1 question`, `1.4 questions`.
  private static func count(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return digits == "1" ? "1 question" : "\(digits) questions"
  }

  /// ` 33%`, at least so wide.
  private static func percent(_ share: Double) -> String {
    let digits = "\(Int((share * 100).rounded()))%"
    return String(repeating: " ", count: max(0, 4 - digits.count)) + digits
  }
}

extension NextQuestions.Answer {
  /// Whether it stands for all that could be answered.
  fileprivate var isAny: Bool { share == 1 }
}

extension NextQuestions.Outcome {
  /// What would happen.
  var words: String {
    switch outcome {
    case .route: "route to team \"\(team ?? "")\""
    case .queue: "queue for team \"\(team ?? "")\""
    case .ask, .hold: outcome.rawValue
    }
  }
}
