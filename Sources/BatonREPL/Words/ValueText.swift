import BatonSemantics
import BatonValues

/// Values as policies and chats write them.
extension CheckedPolicy {
  /// A value as a policy writes it.
  func literal(_ value: Value, _ type: ValueType) -> String {
    switch (value, type) {
    case (.bool(let truth), _): truth ? "true" : "false"
    case (.money(let amount), .money(let currency)): "\(amount) \(currency)"
    case (.number(let number), _), (.money(let number), _): number.description
    case (.duration(let length), _): Self.duration(length)
    case (.instant(let instant), _): moment(instant)
    case (.text(let text), _): Self.quoted(text.original)
    case (.team(let team), _): "team \(Self.quoted(teams[team].id))"
    case (.word(let word), .enumeration(let place)): enums[place].words[word].name
    case (.word(let word), _): String(word)
    case (.set(let members), .set(let element)):
      "{\(members.map { literal($0, element) }.joined(separator: ", "))}"
    case (.set, _): "{}"
    }
  }

  /// An instant: in the policy's zone where that says it exactly.
  func moment(_ instant: Int64) -> String {
    if let zone {
      let time = zone.time(at: instant)
      if time.millisecond % 60_000 == 0, zone.instant(of: time) == instant { return time.description }
    }
    return Instant.range.contains(instant) ? Instant.rfc3339(instant) : String(instant)
  }

  /// A length of time in the largest unit that says it without a fraction.
  static func duration(_ length: Int64) -> String {
    let unit = length == 0 ? .second : DurationUnit.allCases.last { length.isMultiple(of: $0.milliseconds) } ?? .second
    guard length.isMultiple(of: unit.milliseconds) else {
      let (whole, rest) = length.magnitude.quotientAndRemainder(dividingBy: 1000)
      let digits = String(rest + 1000).dropFirst()
      return "\(length < 0 ? "-" : "")\(whole).\(digits) seconds"
    }
    let count = length / unit.milliseconds
    return "\(count) \(unit.word(for: count))"
  }

  /// A text in quotes, with its escapes.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          out += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }

  /// A value as a chat's file gives it.
  func given(_ value: Value, _ type: ValueType) -> Chat.Given {
    switch (value, type) {
    case (.bool(let truth), _): .bool(truth)
    case (.number(let number), _), (.money(let number), _): .number(number.description)
    case (.duration(let length), _): .number(Self.seconds(length))
    case (.instant(let instant), _): .text(Instant.range.contains(instant) ? Instant.rfc3339(instant) : "")
    case (.text(let text), _): .text(text.original)
    case (.team(let team), _): .text(teams[team].id)
    case (.word(let word), .enumeration(let place)): .text(enums[place].words[word].name)
    case (.word(let word), _): .text(String(word))
    case (.set(let members), .set(let element)): .list(members.map { given($0, element) })
    case (.set, _): .list([])
    }
  }

  /// Milliseconds as a number of seconds.
  private static func seconds(_ length: Int64) -> String {
    let (whole, rest) = length.magnitude.quotientAndRemainder(dividingBy: 1000)
    let digits = rest == 0 ? "" : "." + String(rest + 1000).dropFirst()
    return "\(length < 0 ? "-" : "")\(whole)\(digits)"
  }
}
