import BatonDiagnostics
import BatonValues

extension Explanation.Observation {
  /// Writes the value and where it came from.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.key("value")
      if let output { json.output(output) } else { json.string(nil) }
      json.field("words", words)
      json.field("documentation", documentation)
      json.key("from")
      json.object { origin.writeFields(to: &$0) }
    }
  }
}

extension Explanation.Origin {
  /// Writes where a value came from; `kind` says which of the other fields are there.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("kind", kind)
    switch self {
    case .given, .null, .absent, .clock: break
    case .defaulted(let at): json.field("at", at)
    case .messages(let places):
      json.key("messages")
      if let places { json.array { json in for place in places { json.number(place) } } } else { json.string(nil) }
    case .intent(let evidence): evidence.writeFields(to: &json)
    case .hours(let state): state.writeFields(to: &json)
    case .table(let lookup): lookup.writeFields(to: &json)
    case .score(let sheet): sheet.writeFields(to: &json)
    case .qualification(let criteria):
      json.list("criteria", criteria) { json, criterion in
        json.object { json in
          json.field("label", criterion.label)
          json.condition("condition", criterion.condition)
        }
      }
    case .define(let cases): cases.writeFields(to: &json)
    case .team(let state):
      json.field("team", state.team)
      json.field("open", truth: state.isOpen)
      json.field("said", truth: state.isSaidOpen)
      json.key("hours")
      if let hours = state.hours { json.object { hours.writeFields(to: &$0) } } else { json.string(nil) }
    case .worked(from: let others): json.places("values", others)
    }
  }

  private var kind: String {
    switch self {
    case .given: "given"
    case .null: "null"
    case .defaulted: "default"
    case .absent: "absent"
    case .messages: "messages"
    case .clock: "now"
    case .intent: "intent"
    case .hours: "hours"
    case .table: "table"
    case .score: "score"
    case .qualification: "qualification"
    case .define: "define"
    case .team: "team"
    case .worked: "worked out"
    }
  }
}

extension Explanation.IntentEvidence {
  /// Writes what messages show.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("intent", intent)
    json.field("at", at)
    json.list("matches", matches) { json, match in
      json.object { json in
        json.key("message")
        json.number(match.message)
        json.key("start")
        if let range = match.range { json.number(range.lowerBound) } else { json.string(nil) }
        json.key("end")
        if let range = match.range { json.number(range.upperBound) } else { json.string(nil) }
        json.field("words", match.words)
      }
    }
    json.key("counted")
    json.number(counted)
    json.field("sender", sender?.rawValue)
    json.field("window", window)
    json.key("looked_at")
    json.number(considered)
    json.list("conditions", conditions) { $1.write(to: &$0) }
  }
}

extension Explanation.HoursState {
  /// Writes what a calendar said.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("hours", hours)
    json.field("zone", zone)
    json.field("local_time", localTime)
    json.field("open", truth: isOpen)
    json.field("turns_at", turnsAt.flatMap { Instant.range.contains($0) ? Instant.rfc3339($0) : nil })
    json.field("turns", turns)
  }
}

extension Explanation.TableLookup {
  /// Writes how a table was read.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("table", table)
    json.list("keys", keys) { $0.string($1) }
    json.places("values", values)
    switch row {
    case .found(let at):
      json.field("row", "found")
      json.field("at", at)
    case .otherwise(let at):
      json.field("row", "otherwise")
      json.field("at", at)
    case .missing:
      json.field("row", "missing")
      json.field("at", nil)
    case .keyUnknown:
      json.field("row", "key unknown")
      json.field("at", nil)
    }
  }
}

extension Explanation.ScoreSheet {
  /// Writes a score's lines.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("score", score)
    json.field("at", at)
    json.list("terms", terms) { json, term in
      json.object { json in
        json.field("amount", term.amount)
        json.condition("condition", term.condition)
        json.field("at", term.at)
      }
    }
    json.list("sum", sum) { $0.raw($1) }
    json.key("bounds")
    if let bounds { json.array { json in for bound in bounds { json.raw(bound) } } } else { json.string(nil) }
  }
}

extension Explanation.DefineCases {
  /// Writes the cases that were looked at.
  fileprivate func writeFields(to json: inout JSONWriter) {
    json.field("at", at)
    json.list("cases", cases) { json, one in
      json.object { json in
        json.field("text", one.text)
        json.condition("when", one.condition)
        json.condition("condition", one.truth)
        json.places("values", one.values)
      }
    }
    json.field("settled", truth: isSettled)
  }
}
