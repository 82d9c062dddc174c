/// What a policy decided of a chat: everything that the handoff needs.
public struct Decision: Sendable, Hashable {
  /// What happens to the chat.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// A person gets it now.
    case route
    /// A person gets it when the team next opens.
    case queue
    /// The bot asks something first.
    case ask
    /// The bot goes on.
    case hold
  }

  /// The rule that decided.
  public struct Rule: Sendable, Hashable {
    /// Its name, where it has one.
    public var name: String?
    /// Its first word's place, `file:line:column`.
    public var at: String
    /// The named blocks around it, outermost first.
    public var within: [String]

    /// A rule.
    public init(name: String?, at: String, within: [String]) {
      self.name = name
      self.at = at
      self.within = within
    }
  }

  /// A team that takes over when nobody claims the chat.
  public struct Backup: Sendable, Hashable {
    /// The team's id.
    public var team: String
    /// Milliseconds from the handoff.
    public var after: Int64

    /// That team after that time.
    public init(team: String, after: Int64) {
      self.team = team
      self.after = after
    }
  }

  /// Somebody to tell.
  public struct Notification: Sendable, Hashable {
    /// Such as `slack`.
    public var channel: String
    /// Such as `#enterprise-east`.
    public var to: String

    /// That address on that channel.
    public init(channel: String, to: String) {
      self.channel = channel
      self.to = to
    }
  }

  /// How a criterion of a qualification stands.
  public enum Criterion: String, Sendable, Hashable {
    /// Its condition is true.
    case met
    /// Its condition is false.
    case missed
    /// Too little is known.
    case unknown
  }

  /// A qualification and its criteria, in the order declared.
  public struct Qualification: Sendable, Hashable {
    /// A criterion by its label, and how it stands.
    public struct LabelledCriterion: Sendable, Hashable {
      /// Its label.
      public var label: String
      /// How it stands.
      public var state: Criterion

      /// That criterion in that state.
      public init(label: String, state: Criterion) {
        self.label = label
        self.state = state
      }
    }

    /// Its name.
    public var name: String
    /// Each criterion's label and how it stands.
    public var criteria: [LabelledCriterion]

    /// A qualification.
    public init(name: String, criteria: [LabelledCriterion]) {
      self.name = name
      self.criteria = criteria
    }
  }

  /// An intent that was found.
  public struct FoundIntent: Sendable, Hashable {
    /// Its name without `intent.`.
    public var intent: String
    /// The message it was found in, by its place in the chat; nil where a condition alone found it.
    public var message: Int?
    /// The words that matched, as they were written; or the message's label.
    public var matched: String?

    /// An intent.
    public init(intent: String, message: Int?, matched: String?) {
      self.intent = intent
      self.message = message
      self.matched = matched
    }
  }

  /// A fact with its value, made ready for output.
  public struct FactValue: Sendable, Hashable {
    /// A value as JSON has it; numbers in their shortest exact digits.
    public indirect enum Output: Sendable, Hashable {
      /// True or false.
      case bool(Bool)
      /// A number in its shortest exact digits.
      case number(String)
      /// A text, and whatever is written as one.
      case text(String)
      /// A set.
      case list([Output])
    }

    /// The dotted path.
    public var path: String
    /// The value.
    public var value: Output

    /// That value at that path.
    public init(path: String, value: Output) {
      self.path = path
      self.value = value
    }
  }

  /// What goes along; nil is what was not asked for.
  public struct Attachments: Sendable, Hashable {
    /// The messages.
    public var transcript: [Chat.Message]?
    /// Every qualification of the policy.
    public var qualification: [Qualification]?
    /// Every intent that was found.
    public var intents: [FoundIntent]?
    /// What the customer asked: the messages with a question mark.
    public var questions: [String]?
    /// Where the customer came from: known facts under `source` and `page`.
    public var source: [FactValue]?
    /// Every known fact that was given.
    public var facts: [FactValue]?

    /// Nothing.
    public init() {}
  }

  /// A question to ask first.
  public struct Question: Sendable, Hashable {
    /// The words.
    public var question: String
    /// The facts that are still unknown, in the order written.
    public var facts: [String]

    /// A question for those facts.
    public init(question: String, facts: [String]) {
      self.question = question
      self.facts = facts
    }
  }

  /// A rule above the winner that something unknown kept from firing.
  public struct Undecided: Sendable, Hashable {
    /// The rule's place.
    public var rule: String
    /// The unknown facts it waits for, in order of first mention.
    public var needs: [String]

    /// A rule that waits for those facts.
    public init(rule: String, needs: [String]) {
      self.rule = rule
      self.needs = needs
    }
  }

  /// The chat's id.
  public var chat: String?
  /// What happens.
  public var outcome: Outcome
  /// The chosen team's id.
  public var team: String?
  /// The team was closed and the policy routed all the same.
  public var isClosed = false
  /// The innermost rule that fired; nil when nothing did.
  public var rule: Rule?
  /// Whether that rule is an `otherwise`.
  public var isOtherwise = false
  /// `normal` unless said.
  public var priority = "normal"
  /// To the customer.
  public var say: String?
  /// For people.
  public var because: String?
  /// What the rep should do first.
  public var next: String?
  /// In short.
  public var summary: String?
  /// Milliseconds within which somebody should answer.
  public var within: Int64?
  /// When that is, milliseconds since 1970 UTC.
  public var dueAt: Int64?
  /// When the team next opens, for a queue.
  public var opensAt: Int64?
  /// Who takes over, in order of time.
  public var backup: [Backup] = []
  /// Whom to tell.
  public var notify: [Notification] = []
  /// Tags without doubles.
  public var tags: [String] = []
  /// What goes along.
  public var attach: Attachments?
  /// What to ask.
  public var ask: Question?
  /// What something unknown kept from firing.
  public var undecided: [Undecided] = []
  /// The time of the decision.
  public var now: Int64?
  /// The policy's name.
  public var policyName: String?
  /// `sha256:…` over its sources and tables.
  public var policyDigest: String
  /// What it can be rebuilt from; nil unless it was asked for.
  public var receipt: Receipt?

  /// A decision of which only the outcome is known yet.
  public init(chat: String?, outcome: Outcome, policyName: String?, policyDigest: String) {
    self.chat = chat
    self.outcome = outcome
    self.policyName = policyName
    self.policyDigest = policyDigest
  }
}
