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

  /// How many 64-bit words a bit for each intent takes.
  package var intentWords: Int { (intents.count + 63) / 64 }
}
