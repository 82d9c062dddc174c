package import BatonValues

extension Program {
  /// Hours: no trivial row, since few ask for them and each carries its zone.
  package struct Hours: Sendable, Hashable {
    /// Their name.
    package var name: UInt32
    /// When they are open, in their zone.
    package var calendar: Calendar

    /// Hours of that name.
    package init(name: UInt32, calendar: Calendar) {
      self.name = name
      self.calendar = calendar
    }
  }

  /// Somebody to tell.
  package struct Notification: Row {
    /// Such as `slack`.
    package var channel: UInt32 = .none
    /// Such as `#enterprise-east`.
    package var to: UInt32 = .none

    /// Nobody.
    package init() {}
  }

  /// A team.
  package struct Team: Row {
    /// Milliseconds within which it answers, where `hasSLA` says so.
    package var sla: Int64 = 0
    /// Milliseconds until its backup's turn.
    package var backupAfter: Int64 = 0
    /// Whether it says within what time it answers.
    package var hasSLA: UInt32 = 0
    /// The team that takes over, or none.
    package var backup: UInt32 = .none
    /// Its id.
    package var id: UInt32 = .none
    /// As people read it.
    package var title: UInt32 = .none
    /// The same, folded.
    package var foldedTitle: UInt32 = .none
    /// When it is open; none is always.
    package var hours: UInt32 = .none
    /// The languages it speaks: a set's members.
    package var languages = Run()
    /// What it can do: a set's members.
    package var skills = Run()
    /// Whom to tell.
    package var notify = Run()

    /// A team of no name.
    package init() {}
  }
}
