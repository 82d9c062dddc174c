import BatonDiagnostics
import BatonValues

extension NextQuestions {
  /// What to ask next for programs, one object.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("chat")
      json.string(chat)
      json.destination("now", destination)
      json.field("settled", truth: isSettled)
      json.field("next", questions.first?.fact)
      json.list("questions", questions) { $1.write(to: &$0) }
      json.outcomes(outcomes)
      json.key("immaterial")
      json.strings(immaterial)
      json.field("exact", truth: isExact)
    }
    return json.text
  }
}

extension NextQuestions.Question {
  /// Writes the question with its answers.
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("fact", fact)
      json.field("text", text)
      json.fraction("expected", expected)
      json.list("answers", answers) { json, answer in
        json.object { json in
          json.key("values")
          json.array { json in for values in answer.values { json.values(values) } }
          json.key("such_as")
          json.given(answer.value)
          json.fraction("share", answer.share)
          json.destination("then", answer.destination)
          json.field("settled", truth: answer.isSettled)
          json.outcomes(answer.outcomes)
        }
      }
    }
  }
}

extension JSONWriter {
  /// A field with where a chat could go.
  fileprivate mutating func outcomes(_ outcomes: [NextQuestions.Outcome]) {
    key("outcomes")
    array { json in
      for outcome in outcomes {
        json.object { json in
          json.field("outcome", outcome.outcome.rawValue)
          json.field("team", outcome.team)
          json.fraction("share", outcome.share)
        }
      }
    }
  }
}
