import BatonDiagnostics
import BatonValues

extension HowTo {
  /// What would lead the chat to its goal for programs, one object.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("chat")
      json.string(chat)
      json.field("goal", goal.description)
      json.field("is_so", truth: isMet)
      json.destination("now", destination)
      json.list("ways", sets) { json, set in
        json.object { json in
          json.list("changes", set.changes) { $1.write(to: &$0) }
          json.destination("then", set.destination)
        }
      }
      json.key("more_ways")
      json.number(others)
      json.field("is_possible", truth: isPossible)
      json.key("looked_at")
      json.object { json in
        json.key("changes")
        json.number(looked)
        json.key("chats")
        json.number(decided)
        json.field("complete", truth: isComplete)
      }
    }
    return json.text
  }
}

extension HowTo.Change {
  /// Writes what would be otherwise.
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .fact(let fact):
        json.field("fact", fact.path)
        json.key("was")
        json.given(fact.was?.value ?? .null)
        json.key("to")
        json.given(fact.value)
        json.key("values")
        json.values(fact.values)
      case .message(let message):
        json.key("message")
        json.object { json in
          json.field("from", "customer")
          json.field("text", message.text)
          json.field("label", message.label)
        }
        json.key("times")
        json.number(message.count)
        json.field("means", message.intent)
      case .time(let time):
        json.time("now", time.from)
        json.time("was", time.was)
        json.time("until", time.until)
      case .team(let team):
        json.field("team", team.team)
        json.field("open", truth: team.isOpen)
      }
      json.field("words", words)
    }
  }
}

extension HowTo.Change.Message {
  /// The intent that the message means.
  fileprivate var intent: String? {
    if case .intent(let intent) = purpose { "intent.\(intent)" } else { nil }
  }
}

extension Timeline {
  /// What the clock alone will make of the chat for programs, one object.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("chat")
      json.string(chat)
      json.time("at", now)
      json.destination("now", destination)
      json.list("turns", turns) { json, turn in
        json.object { json in
          json.time("at", turn.at)
          json.field("local", turn.localTime)
          json.destination("then", turn.destination)
        }
      }
      json.time("until", end)
      json.field("complete", truth: isComplete)
    }
    return json.text
  }
}
