extension Program {
  /// A rule; a block stands before those inside it, and all stand in the order they are tried.
  package struct Rule: Row {
    /// What a rule does.
    package enum Action: UInt32, Sendable, CaseIterable {
      /// `a`: the team.
      case route
      /// `a` and `b`: the teams among the lists.
      case routeToFirstOpen
      /// `a`: the condition.
      case routeToFirstOpenWhere
      /// `a`: the team.
      case queue
      /// `a` and `b`: the facts among the lists.
      case ask
      case hold
      case block
    }

    /// Its name, or none.
    package var name: UInt32 = .none
    /// Whether it is an `otherwise`.
    package var isOtherwise: UInt32 = 0
    /// When it fires; none is always.
    package var condition: UInt32 = .none
    /// The raw value of its action.
    package var rawAction: UInt32 = 0
    /// As the action says.
    package var a: UInt32 = .none
    /// As the action says.
    package var b: UInt32 = 0
    /// The modifiers of an `or queue`, or none.
    package var orQueue: UInt32 = .none
    /// The question of an `ask`, among the templates.
    package var question: UInt32 = .none
    /// Its modifiers.
    package var modifiers: UInt32 = .none
    /// The block around it, or none.
    package var parent: UInt32 = .none
    /// The rule after it and all inside it.
    package var next: UInt32 = 0
    /// 1 for `even if closed`.
    package var isEvenIfClosed: UInt32 = 0
    /// The file that says it, among the sources.
    package var source: UInt32 = .none
    /// The line of its first word.
    package var line: UInt32 = 0
    /// The column of its first word.
    package var column: UInt32 = 0

    /// A rule of which nothing was said yet.
    package init() {}

    /// What it does.
    package var action: Action { Action(rawValue: rawAction) ?? .hold }

    /// The teams or the facts of its action.
    package var list: Range<Int> { Int(a)..<Int(a) + Int(b) }
  }

  /// `backup TEAM after D`.
  package struct Backup: Row {
    /// The team.
    package var team: UInt32 = .none
    /// The duration.
    package var after: UInt32 = .none

    /// Nobody.
    package init() {}
  }

  /// What goes along with a handoff: a bit each.
  package enum Attachment: UInt32, Sendable, CaseIterable {
    case transcript = 1
    case qualification = 2
    case intents = 4
    case source = 8
    case facts = 16
    case questions = 32
  }

  /// What follows an action.
  package struct Modifiers: Row {
    /// Expressions and templates, or none.
    package var priority: UInt32 = .none
    /// To the customer.
    package var say: UInt32 = .none
    /// For people.
    package var because: UInt32 = .none
    /// What the rep should do first.
    package var next: UInt32 = .none
    /// In short.
    package var summary: UInt32 = .none
    /// The deadline's duration.
    package var within: UInt32 = .none
    /// The hours whose open time counts for it; none counts all time.
    package var withinHours: UInt32 = .none
    /// The bits of what goes along.
    package var attachments: UInt32 = 0
    /// Who takes over.
    package var backups = Run()
    /// Whom to tell.
    package var notify = Run()
    /// Templates among the lists.
    package var tags = Run()

    /// No modifiers.
    package init() {}
  }

  /// A text with holes.
  package struct Template: Row {
    /// Its pieces.
    package var segments = Run()

    /// A text of no pieces.
    package init() {}
  }

  /// A piece of a template.
  package struct Segment: Row {
    /// The expression whose value stands here, or none.
    package var hole: UInt32 = .none
    /// The literal text, or the hole's fallback, or none.
    package var text: UInt32 = .none

    /// A piece of nothing.
    package init() {}
  }

  /// `also [when CONDITION] MODIFIER…`.
  package struct Also: Row {
    /// When it holds; none is always.
    package var condition: UInt32 = .none
    /// What it adds.
    package var modifiers: UInt32 = .none

    /// An `also` of which nothing was said yet.
    package init() {}
  }

  /// Where something is written.
  package struct Span: Row {
    /// The file, among the sources.
    package var source: UInt32 = .none
    /// The first byte.
    package var start: UInt32 = 0
    /// The byte after the last.
    package var end: UInt32 = 0

    /// Nowhere.
    package init() {}
  }

  /// A file that the policy was read from.
  package struct Source: Row {
    /// Its name.
    package var name: UInt32 = .none
    /// Its text, among what is carried.
    package var text = Run()

    /// No file.
    package init() {}
  }

  /// The file of a time zone that the policy speaks of.
  package struct ZoneFile: Row {
    /// The zone's name.
    package var name: UInt32 = .none
    /// What is in it, among what is carried.
    package var bytes = Run()

    /// No file.
    package init() {}
  }

  /// The text of a source.
  package func text(of source: Source) -> ArraySlice<UInt8> { carried[source.text.places] }
}
