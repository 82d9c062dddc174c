import BatonProgram
import BatonRuntime
import BatonValues

/// How facts and their values are told.
struct FactNames {
  private let runtime: Runtime

  /// The names of a policy.
  init(_ runtime: Runtime) { self.runtime = runtime }

  /// A fact's dotted path.
  func path(_ fact: Int) -> String { runtime.schema.facts[fact].path }

  /// A value as chats give it and as people read it; of an unknown one nothing.
  func named(_ value: Value?, of fact: Int) -> Chat.FactValues.Named? {
    value.map { named($0, runtime.schema.facts[fact].type) }
  }

  /// A value of a type as chats give it and as people read it.
  func named(_ value: Value, _ type: ValueType) -> Chat.FactValues.Named {
    Chat.FactValues.Named(value: given(value, type), words: words(value, type))
  }

  private func given(_ value: Value, _ type: ValueType) -> Chat.Given {
    switch value {
    case .bool(let bool): .bool(bool)
    case .number(let number), .money(let number): .number(number.description)
    case .duration(let duration): .number(DurationValue.seconds(duration))
    case .instant(let instant): .text(Instant.rfc3339(instant))
    case .text(let text): .text(text.original)
    case .team(let team): .text(runtime.schema.teams[team])
    case .word(let word): .text(self.word(word, type))
    case .set(let values): .list(values.map { given($0, element(type)) })
    }
  }

  private func words(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .bool(let bool): return bool ? "true" : "false"
    case .number(let number): return number.description
    case .money(let amount):
      guard case .money(let currency) = type else { return amount.description }
      return amount.amount(currency: currency)
    case .duration(let duration): return DurationValue.words(duration) + rest(duration)
    case .instant(let instant): return LocalClock(runtime.program).words(instant)
    case .text(let text): return "\"\(text.original)\""
    case .team(let team): return "team \"\(runtime.schema.teams[team])\""
    case .word(let word): return self.word(word, type)
    case .set(let values): return "{" + values.map { words($0, element(type)) }.joined(separator: ", ") + "}"
    }
  }

  /// What the words of a duration leave out.
  private func rest(_ duration: Int64) -> String {
    let rest = duration.magnitude % 1000
    return rest == 0 ? "" : " \(rest) milliseconds"
  }

  private func word(_ place: Int, _ type: ValueType) -> String {
    guard case .enumeration(let enumeration) = type else { return String(place) }
    return runtime.schema.enums[enumeration].words[place].name
  }

  private func element(_ type: ValueType) -> ValueType {
    if case .set(let element) = type { element } else { type }
  }
}
