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
    public package(set) var name: String?
    /// Its first word's place, `file:line:column`.
    public package(set) var at: String
    /// The named blocks around it, outermost first.
    public package(set) var within: [String]

    /// A rule.
    package init(name: String?, at: String, within: [String]) {
      self.name = name
      self.at = at
      self.within = within
    }
  }

  /// A team that takes over when nobody claims the chat.
  public struct Backup: Sendable, Hashable {
    /// The team's id.
    public package(set) var team: String
    /// How long after the handoff, in milliseconds.
    public package(set) var after: Int64

    /// That team after that time.
    package init(team: String, after: Int64) {
      self.team = team
      self.after = after
    }
  }

  /// Somebody to tell.
  public struct Notification: Sendable, Hashable {
    /// Such as `slack`.
    public package(set) var channel: String
    /// Such as `#enterprise-east`.
    public package(set) var to: String

    /// That address on that channel.
    package init(channel: String, to: String) {
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
      public package(set) var label: String
      /// How it stands.
      public package(set) var state: Criterion

      /// That criterion in that state.
      package init(label: String, state: Criterion) {
        self.label = label
        self.state = state
      }
    }

    /// Its name.
    public package(set) var name: String
    /// Each criterion's label and how it stands.
    public package(set) var criteria: [LabelledCriterion]

    /// A qualification.
    package init(name: String, criteria: [LabelledCriterion]) {
      self.name = name
      self.criteria = criteria
    }
  }

  /// An intent that was found.
  public struct FoundIntent: Sendable, Hashable {
    /// Its name without `intent.`.
    public package(set) var intent: String
    /// The message it was found in, by its place in the chat; nil where a condition alone found it.
    public package(set) var message: Int?
    /// The words that matched, as they were written; or the message's label.
    public package(set) var matched: String?

    /// An intent.
    package init(intent: String, message: Int?, matched: String?) {
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
    public package(set) var path: String
    /// The value.
    public package(set) var value: Output

    /// That value at that path.
    package init(path: String, value: Output) {
      self.path = path
      self.value = value
    }
  }

  /// What goes along; nil is what was not asked for.
  public struct Attachments: Sendable, Hashable {
    /// The messages.
    public package(set) var transcript: [Chat.Message]?
    /// Every qualification of the policy.
    public package(set) var qualification: [Qualification]?
    /// Every intent that was found.
    public package(set) var intents: [FoundIntent]?
    /// What the customer asked: the messages with a question mark.
    public package(set) var questions: [String]?
    /// Where the customer came from: known facts under `source` and `page`.
    public package(set) var source: [FactValue]?
    /// Every known fact that was given.
    public package(set) var facts: [FactValue]?

    /// Nothing.
    package init() {}
  }

  /// A question to ask first.
  public struct Question: Sendable, Hashable {
    /// The words.
    public package(set) var question: String
    /// The facts that are still unknown, in the order written.
    public package(set) var facts: [String]

    /// A question for those facts.
    package init(question: String, facts: [String]) {
      self.question = question
      self.facts = facts
    }
  }

  /// A rule above the winner that something unknown kept from firing.
  public struct Undecided: Sendable, Hashable {
    /// The rule's place.
    public package(set) var rule: String
    /// The unknown facts it waits for, in order of first mention.
    public package(set) var needs: [String]

    /// A rule that waits for those facts.
    package init(rule: String, needs: [String]) {
      self.rule = rule
      self.needs = needs
    }
  }

  /// The chat's id.
  public package(set) var chat: String?
  /// What happens.
  public package(set) var outcome: Outcome
  /// The chosen team's id.
  public package(set) var team: String?
  /// The team was closed and the policy routed all the same.
  public package(set) var isClosed = false
  /// The innermost rule that fired; nil when nothing did.
  public package(set) var rule: Rule?
  /// Whether that rule is an `otherwise`.
  public package(set) var isOtherwise = false
  /// `normal` unless said.
  public package(set) var priority = "normal"
  /// To the customer.
  public package(set) var say: String?
  /// For people.
  public package(set) var because: String?
  /// What the rep should do first.
  public package(set) var next: String?
  /// In short.
  public package(set) var summary: String?
  /// Within what time somebody should answer, in milliseconds.
  public package(set) var within: Int64?
  /// When that is, in milliseconds since 1970 UTC.
  public package(set) var dueAt: Int64?
  /// When the team next opens, for a queue, in milliseconds since 1970 UTC.
  public package(set) var opensAt: Int64?
  /// Who takes over, in order of time.
  public package(set) var backup: [Backup] = []
  /// Whom to tell.
  public package(set) var notify: [Notification] = []
  /// Tags without doubles.
  public package(set) var tags: [String] = []
  /// What goes along.
  public package(set) var attach: Attachments?
  /// What to ask.
  public package(set) var ask: Question?
  /// What something unknown kept from firing.
  public package(set) var undecided: [Undecided] = []
  /// The time of the decision, in milliseconds since 1970 UTC; nil where none was told.
  public package(set) var now: Int64?
  /// The policy's name.
  public package(set) var policyName: String?
  /// `sha256:…` over its sources and tables.
  public package(set) var policyDigest: String
  /// What it can be rebuilt from; nil unless it was asked for.
  public package(set) var receipt: Receipt?

  /// A decision of which only the outcome is known yet.
  package init(chat: String?, outcome: Outcome, policyName: String?, policyDigest: String) {
    self.chat = chat
    self.outcome = outcome
    self.policyName = policyName
    self.policyDigest = policyDigest
  }
}
