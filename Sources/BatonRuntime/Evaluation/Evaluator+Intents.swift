import BatonProgram
import BatonValues

/// The messages that an intent looks at.
struct MessageWindow {
  /// The first message that may be in it.
  var start = 0
  /// Whose messages, or none.
  var sender: UInt32 = .none
  /// The times that they may have; nil is all.
  var times: ClosedRange<Int64>?
}

extension Evaluator {
  /// `intent.NAME`: a message counts, or one of its conditions is true. Never unknown.
  package mutating func isThere(_ place: Int) -> Bool {
    if let known = intents[place, at: moment] { return known.truth == true }
    let intent = program.intents[place]
    var isThere = isShown(place)
    for condition in intent.conditions.places where !isThere { isThere = truth(program.lists[condition]) == true }
    intents[place, at: moment] = Datum(truth: isThere)
    return isThere
  }

  /// Whether a message in its own window counts for an intent.
  private func isShown(_ intent: Int) -> Bool {
    let tally = log.tallies[intent]
    guard tally.count > 0, let place = program.intents[intent].window.place else { return tally.count > 0 }
    let window = program.windows[place]
    guard window.isDuration == 0 else { return first(of: intent) != nil }
    return Int64(log.count(of: program.intents[intent].sender) - tally.newest) < window.amount
  }

  /// The first message in its own window that counts for an intent.
  package func first(of intent: Int) -> Int? {
    let tally = log.tallies[intent]
    guard tally.count > 0 else { return nil }
    let place = program.intents[intent].window
    guard place != .none else { return Int(tally.first) }
    guard let window = window(of: intent, place) else { return nil }
    for message in window.start..<log.count where log.isInside(message, window) {
      if counts(message, for: intent) { return message }
    }
    return nil
  }

  /// The messages that an intent looks at, by their places; a window said here replaces the intent's own.
  package func messages(lookedAtBy intent: Int, in place: UInt32 = .none) -> [Int] {
    guard let window = window(of: intent, place == .none ? program.intents[intent].window : place) else { return [] }
    return (window.start..<log.count).filter { log.isInside($0, window) }
  }

  /// `count of intent.NAME [in last …]`; a window said there replaces the intent's own.
  func count(of intent: Int, in place: UInt32) -> Int {
    let tally = log.tallies[intent]
    let place = place == .none ? program.intents[intent].window : place
    guard tally.count > 0, place != .none else { return Int(tally.count) }
    guard let window = window(of: intent, place) else { return 0 }
    var count = 0
    for message in window.start..<log.count where log.isInside(message, window) {
      if counts(message, for: intent) { count += 1 }
    }
    return count
  }

  /// `streak of intent.NAME`: how many of the newest messages in its window count, with none between that does not.
  func streak(of intent: Int) -> Int {
    let tally = log.tallies[intent]
    let row = tally.newest == log.count(of: program.intents[intent].sender) ? tally.row : 0
    guard let place = program.intents[intent].window.place else { return Int(row) }
    let amount = program.windows[place].amount
    if program.windows[place].isDuration == 0 { return Int(max(0, min(Int64(row), amount))) }
    guard let window = window(of: intent, UInt32(place)) else { return 0 }
    var streak = 0
    for message in (window.start..<log.count).reversed() where log.isInside(message, window) {
      guard counts(message, for: intent) else { break }
      streak += 1
    }
    return streak
  }

  /// The messages that an intent looks at: of those from its sender, the newest so many, or those of the last so long,
  /// for which both times must be known.
  private func window(of intent: Int, _ place: UInt32) -> MessageWindow? {
    var window = MessageWindow()
    window.sender = program.intents[intent].sender
    guard let place = place.place else { return window }
    let row = program.windows[place]
    if row.isDuration != 0 {
      guard let now, let earliest = DurationValue.difference(now, row.amount), earliest <= now else {
        return nil
      }
      window.times = earliest...now
      window.start = log.start(from: earliest)
    } else {
      var missing = row.amount
      window.start = log.count
      while missing > 0 && window.start > 0 {
        window.start -= 1
        if window.sender == .none || log.senders[window.start] == window.sender { missing -= 1 }
      }
    }
    return window
  }

  /// Whether a message counts for an intent, whoever sent it.
  package func counts(_ message: Int, for intent: Int) -> Bool {
    log.counts(message, for: intent, runtime.intentReader)
  }
}

extension Evaluator {
  /// Finds the classes of what the newest message shows.
  mutating func classifyNewest() {
    for word in 0..<runtime.intentReader.width {
      var bits = log.newest(word, runtime.intentReader)
      while bits != 0 {
        let intent = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if let column = runtime.messageColumns.presence[intent].place {
          classes[column] = log.tallies[intent].count > 0 ? 1 : 0
        }
      }
    }
  }

  /// Finds the classes that any message may change, where one came in.
  mutating func classifyMessages() {
    guard log.isNews else { return }
    for column in runtime.messageColumns.others { classify(column) }
    log.isNews = false
  }

  /// What the messages show of a column's intent.
  func shown(_ column: Program.Column) -> Datum {
    switch column.kind {
    case .count: number(count(of: Int(column.intent), in: column.window))
    case .streak: number(streak(of: Int(column.intent)))
    default: Datum(truth: isShown(Int(column.intent)))
    }
  }
}

extension MessageLog {
  /// Whether a message is among those that an intent looks at.
  func isInside(_ message: Int, _ window: MessageWindow) -> Bool {
    guard window.sender == .none || senders[message] == window.sender else { return false }
    guard let range = window.times else { return true }
    return times[message].map { range.contains($0) } ?? false
  }
}
