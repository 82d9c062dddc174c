extension Program {
  /// The messages that an intent looks at.
  package struct Window: Row {
    /// How many messages, or how many milliseconds.
    package var amount: Int64 = 0
    /// 1 for milliseconds.
    package var isDuration: UInt32 = 0
    /// Nothing; fills the row.
    package var reserved: UInt32 = 0

    /// A window of nothing.
    package init() {}
  }

  /// An intent.
  package struct Intent: Row {
    /// Its name.
    package var name: UInt32 = .none
    /// Its patterns among the roots of patterns.
    package var says = Run()
    /// The patterns that take a message away.
    package var except = Run()
    /// Its labels, folded, among the lists.
    package var labels = Run()
    /// The intents that it includes, among the lists.
    package var includes = Run()
    /// The conditions that make it there, among the lists.
    package var conditions = Run()
    /// Whose messages, by the place in `Chat.Sender.allCases`; none is anyone's.
    package var sender: UInt32 = .none
    /// Which of them; none is all.
    package var window: UInt32 = .none
    /// 1 where it is only a part of another.
    package var isPart: UInt32 = 0

    /// An intent that nothing shows.
    package init() {}
  }

  /// A part of a pattern; its parts stand before it.
  package struct Part: Row {
    /// What a part matches.
    package enum Kind: UInt32, Sendable, CaseIterable {
      /// `a`: the folded word.
      case word
      /// `a`: how the folded word begins.
      case prefix
      /// `a` and `b`: its parts among the lists.
      case sequence
      /// `a` and `b`: its parts among the lists.
      case alternatives
      /// `a`: the part.
      case optional
      /// `a`: how many words at most.
      case gap
    }

    /// The raw value of its kind.
    package var rawKind: UInt32 = 0
    /// As the kind says.
    package var a: UInt32 = .none
    /// As the kind says.
    package var b: UInt32 = 0

    /// A part of which nothing was said yet.
    package init() {}

    /// What it matches.
    package var kind: Kind { Kind(rawValue: rawKind) ?? .word }

    /// The parts of a sequence or of alternatives.
    package var list: Range<Int> { Int(a)..<Int(a) + Int(b) }
  }
}
