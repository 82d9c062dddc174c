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
    var isThere = first(of: place, intent.window) != nil
    for condition in intent.conditions.places where !isThere { isThere = truth(program.lists[condition]) == true }
    intents[place, at: moment] = Datum(truth: isThere)
    return isThere
  }

  /// The first message in its own window that counts for an intent.
  package mutating func first(of intent: Int, _ windowPlace: UInt32) -> Int? {
    guard let window = window(of: intent, windowPlace) else { return nil }
    for message in window.start..<log.count where log.isInside(message, window) {
      if counts(message, for: intent) { return message }
    }
    return nil
  }

  /// `count of intent.NAME [in last …]`; a window said there replaces the intent's own.
  mutating func count(of intent: Int, in place: UInt32) -> Int {
    guard let window = window(of: intent, place == .none ? program.intents[intent].window : place) else { return 0 }
    var count = 0
    for message in window.start..<log.count where log.isInside(message, window) {
      if counts(message, for: intent) { count += 1 }
    }
    return count
  }

  /// `streak of intent.NAME`: how many of the newest messages in its window count, with none between that does not.
  mutating func streak(of intent: Int) -> Int {
    guard let window = window(of: intent, program.intents[intent].window) else { return 0 }
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

  /// Whether a message counts for an intent, whoever sent it: it matches one of its patterns or labels, or counts for an
  /// intent that it includes, and matches none of its `except`.
  package mutating func counts(_ message: Int, for place: Int) -> Bool {
    switch log[message, place] {
    case .counts: return true
    case .doesNotCount: return false
    case .notAsked: break
    }
    let isCounted = isSaid(message, place) && !log.matches(message, set: 2 * place + 1)
    log[message, place] = isCounted ? .counts : .doesNotCount
    return isCounted
  }

  private mutating func isSaid(_ message: Int, _ place: Int) -> Bool {
    let intent = program.intents[place]
    let label = log.labels[message]
    if label != .none, program.lists[intent.labels.places].contains(label) { return true }
    if log.matches(message, set: 2 * place) { return true }
    for included in intent.includes.places {
      if counts(message, for: Int(program.lists[included])) { return true }
    }
    return false
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
