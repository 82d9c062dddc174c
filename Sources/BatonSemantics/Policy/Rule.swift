package import BatonDiagnostics
package import BatonValues

/// One rule, nested ones included.
package struct Rule: Sendable {
  /// What it does.
  package indirect enum Action: Sendable {
    /// Hand over now. With `or queue`, its modifiers: hand over when the team opens, instead of not firing or reaching a
    /// closed team.
    case route(Target, evenIfClosed: Bool, orQueue: Modifiers?)
    /// Hand over when the team next opens; of type team.
    case queue(ExpressionID)
    /// Fires only while one of the facts is unknown.
    case ask(Template, for: [ID<Fact>])
    case hold
    /// The rules inside; when none fires the block does not.
    case block([ID<Rule>])
  }

  /// Who gets the chat.
  package enum Target: Sendable {
    /// Of type team; unknown: the rule does not fire.
    case team(ExpressionID)
    /// The first that is open; each of type team.
    case firstOpen([ExpressionID])
    /// The first open team, in the order declared, for which the condition is true.
    case firstOpenWhere(ExpressionID)
  }

  /// Its name.
  package let name: String?
  /// Whether it is an `otherwise`.
  package let isOtherwise: Bool
  /// When it fires; nil is always.
  package let condition: ExpressionID?
  /// What it does.
  package let action: Action
  /// What it says beside; of a block, what all inside inherit.
  package let modifiers: Modifiers
  /// The block around it.
  package let parent: ID<Rule>?
  /// The `##` comment.
  package let documentation: String?
  /// Its first word.
  package let firstWord: SourceRange
  /// All of it.
  package let range: SourceRange
}

/// What follows an action.
package struct Modifiers: Sendable {
  /// Something to attach.
  package enum Attachment: String, Sendable, Hashable, CaseIterable {
    case transcript
    case qualification
    case intents
    case source
    case facts
    case questions
  }

  /// `within D [of hours.NAME]`.
  package struct Deadline: Sendable {
    /// Of type duration.
    package let duration: ExpressionID
    /// The hours whose open time counts; nil counts all time.
    package let hours: ID<Hours>?
  }

  /// `backup TEAM after D`.
  package struct Backup: Sendable {
    /// Of type team.
    package let team: ExpressionID
    /// Of type duration.
    package let after: ExpressionID
  }

  /// Of type priority.
  package var priority: ExpressionID?
  /// To the customer.
  package var say: Template?
  /// For people.
  package var because: Template?
  /// What the rep should do first.
  package var next: Template?
  /// In short.
  package var summary: Template?
  /// The deadline.
  package var within: Deadline?
  /// In the order written.
  package var backups: [Backup] = []
  /// In the order written.
  package var notify: [Decision.Notification] = []
  /// In the order written, without doubles.
  package var attach: [Attachment] = []
  /// In the order written.
  package var tags: [Template] = []

  /// No modifiers.
  package init() {}
}

/// A text with holes.
package struct Template: Sendable {
  /// A piece of it.
  package enum Segment: Sendable {
    case literal(String)
    /// The value, or the fallback where it is unknown; without a fallback, nothing.
    case hole(ExpressionID, fallback: String?)
  }

  /// The pieces in order.
  package let segments: [Segment]
  /// Where it is written.
  package let range: SourceRange

  /// A template.
  package init(segments: [Segment], range: SourceRange) {
    self.segments = segments
    self.range = range
  }
}

/// `also [when CONDITION] MODIFIER…`.
package struct Also: Sendable {
  /// When it holds; nil is always.
  package let condition: ExpressionID?
  /// What it adds.
  package let modifiers: Modifiers
  /// All of it.
  package let range: SourceRange
}
