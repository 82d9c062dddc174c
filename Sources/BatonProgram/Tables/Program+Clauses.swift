extension Program {
  /// A fact, or what the messages show of an intent, whose values fall into classes that the clauses tell apart; class 0
  /// is always the unknown.
  package struct Column: Row {
    /// How the class of a known value is found.
    package enum Kind: UInt32, Sendable, CaseIterable {
      /// 1 is false, 2 is true; of teams and of an enum's words, one more than the place.
      case place
      /// Below the first threshold 1, on it 2, between it and the next 3, and so on.
      case interval
      /// 1 is any other text, then one for each text named, by the places of these.
      case text
      /// Whether messages show the intent: 0 is no, 1 is yes.
      case presence
      /// How many messages count for the intent, as an interval.
      case count
      /// How many of the newest messages in a row do, likewise.
      case streak

      /// Whether it is of an intent, not of a fact.
      package var isOfIntent: Bool { self == .presence || self == .count || self == .streak }
    }

    /// The fact, or none.
    package var fact: UInt32 = .none
    /// The intent, or none.
    package var intent: UInt32 = .none
    /// Which messages are counted; none is all of its sender's.
    package var window: UInt32 = .none
    /// The raw value of its kind.
    package var rawKind: UInt32 = 0
    /// Thresholds, or the places of folded texts, ascending.
    package var thresholds = Run()
    /// How many chats of the profile had each class, among the class counts; empty without a profile.
    package var seen = Run()

    /// A column of which nothing was said yet.
    package init() {}

    /// How the class of a value is found.
    package var kind: Kind { Kind(rawValue: rawKind) ?? .place }
  }

  /// A rule that is no block, as the search for the first that fires sees it.
  package struct Clause: Row {
    /// The rule.
    package var rule: UInt32 = 0
    /// 1 where its action may be impossible.
    package var mayFail: UInt32 = 0
    /// Its conditions beside those of the columns, among the lists: places among the residuals.
    package var residuals = Run()

    /// A clause of which nothing was said yet.
    package init() {}
  }

  /// How many chats of the profile had each class of a column; empty without a profile.
  package func seen(in column: Column) -> ArraySlice<UInt32> { classCounts[column.seen.places] }

  /// The class of a value in a column.
  ///
  /// - Complexity: O(log *n*) in the thresholds.
  package func classNumber(of datum: Datum, in column: Column) -> UInt32 {
    guard datum.isKnown else { return 0 }
    if column.kind == .place { return UInt32(clamping: datum.bits &+ 1) }
    if column.kind == .presence { return UInt32(clamping: datum.bits) }
    var (low, high) = (Int(column.thresholds.start), column.thresholds.places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] < datum.bits { low = middle + 1 } else { high = middle }
    }
    let below = UInt32(low) - column.thresholds.start
    let isOn = below < column.thresholds.count && thresholds[low] == datum.bits
    if column.kind == .text { return isOn ? below + 2 : 1 }
    return isOn ? 2 * below + 2 : 2 * below + 1
  }

  /// How many classes a column has.
  package func classCount(of column: Column) -> UInt32 {
    switch column.kind {
    case .interval, .count, .streak: return 2 * column.thresholds.count + 2
    case .presence: return 2
    case .text: return column.thresholds.count + 2
    case .place:
      let type = types[Int(facts[Int(column.fact)].type)]
      switch type.kind {
      case .team: return UInt32(teams.count) + 1
      case .enumeration: return enumerations[Int(type.argument)].words.count + 1
      default: return 3
      }
    }
  }
}
