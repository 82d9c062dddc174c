import BatonValues

package import BatonDiagnostics

extension Timeline {
  /// How many turns are told in words.
  private static let told = 14

  /// What the clock alone will make of the chat, for people, in lines of 80 columns.
  package var prose: StyledText {
    var page = ProsePage()
    page.line((chat.map { "\($0): " } ?? "") + destination.deed, style: .strong)
    guard let localNow, let localEnd else {
      page.line("The time is not known, so the clock changes nothing.")
      return page.text
    }
    let width = ([localNow] + turns.map(\.localTime)).map(\.count).max() ?? 0
    var last = ""
    func row(_ time: String, _ destination: Decision.Destination) {
      // Most turns are of one rule, which is said once.
      let words = destination.byRule == last ? destination.deed : destination.words
      last = destination.byRule
      page.line(words, indent: 2, mark: time + String(repeating: " ", count: width + 2 - time.count), .gutter)
    }
    page.gap()
    row(localNow, destination)
    for turn in turns.prefix(Self.told) { row(turn.localTime, turn.destination) }
    if turns.count > Self.told { page.line("and \(turns.count - Self.told) more times", indent: 2, style: .secondary) }
    page.gap()
    let only = turns.isEmpty ? "The clock alone changes nothing" : "Nothing else changes by the clock alone"
    page.line("\(only) until \(localEnd).", style: .secondary)
    if !isComplete { page.line("There is too much to look at after that.", style: .secondary) }
    return page.text
  }
}
