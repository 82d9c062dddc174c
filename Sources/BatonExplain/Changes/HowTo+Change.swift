public import BatonValues

extension HowTo {
  /// One thing about a chat that would be otherwise.
  public enum Change: Sendable, Hashable {
    /// A fact with another value.
    public struct Fact: Sendable, Hashable {
      /// Its dotted path.
      public let path: String
      /// What it is now; nil is unknown.
      public let was: Chat.FactValues.Named?
      /// The nearest value that will do, as chats give it.
      public let value: Chat.Given
      /// All the values around it that will do, the other changes as said.
      public let values: Chat.FactValues
    }

    /// What more the customer would say.
    public struct Message: Sendable, Hashable {
      /// What it is good for.
      public enum Purpose: Sendable, Hashable {
        /// It means an intent, by its name without `intent.`.
        case intent(String)
        /// It says the same as the customer's newest message.
        case again
        /// It is what the policy looks for in the newest message.
        case text
        /// It can be anything.
        case anything
      }

      /// What it is good for.
      public let purpose: Purpose
      /// A text that does it; nil where only the label counts.
      public let text: String?
      /// What the bot's classifier would have to call it.
      public let label: String?
      /// How many such messages.
      public let count: Int
    }

    /// Another time.
    public struct Time: Sendable, Hashable {
      /// The time now, in milliseconds since 1970 UTC.
      public let was: Int64
      /// The earliest later time that will do.
      public let from: Int64
      /// The same by the policy's clock, such as `Mon 2026-11-23 09:00`.
      public let localFrom: String
      /// Until when it will do, that time not included; nil where as far as was looked.
      public let until: Int64?
      /// The same by the policy's clock.
      public let localUntil: String?
    }

    /// What is said of a team.
    public struct Team: Sendable, Hashable {
      /// Its id.
      public let team: String
      /// Whether the input says that it takes chats.
      public let isOpen: Bool
    }

    /// A fact would be another.
    case fact(Fact)
    /// The customer would say more.
    case message(Message)
    /// It would be later.
    case time(Time)
    /// A team would be open or closed.
    case team(Team)
  }

  /// Changes that together would lead a chat to its goal; none of them can be left out.
  public struct ChangeSet: Sendable, Hashable {
    /// The changes.
    public let changes: [Change]
    /// Where the chat goes with them: it was decided again.
    public let destination: Decision.Destination
    /// The time of that decision, in milliseconds since 1970 UTC.
    package let now: Int64?

    /// The chat with the changes made.
    public func applied(to chat: Chat) -> Chat {
      var chat = chat
      chat.now = now ?? chat.now
      for change in changes {
        switch change {
        case .fact(let fact):
          chat.facts.removeAll { $0.path == fact.path }
          chat.facts.append(Chat.Fact(path: fact.path, value: fact.value))
        case .team(let team):
          chat.teams.removeAll { $0.team == team.team }
          chat.teams.append(Chat.TeamState(team: team.team, isOpen: team.isOpen))
        case .message(let message):
          for _ in 0..<message.count {
            chat.messages.append(Chat.Message(from: .customer, text: message.text, at: now, label: message.label))
          }
        case .time: break
        }
      }
      return chat
    }
  }
}
