import BatonProgram

/// What a column is of: a fact, or what the messages show of an intent.
enum ColumnSource: Hashable, Comparable {
  case fact(UInt32)
  /// Whether an intent is there, which messages alone can show.
  case intent(UInt32)
  /// How many messages count for an intent, of all or of the newest so many.
  case count(UInt32, in: UInt32)
  /// How many of the newest messages in a row count for an intent.
  case streak(UInt32)

  /// What an expression is, if its values fall into classes and do not change by time alone.
  init?(_ node: Node, in program: Program) {
    switch node.operation {
    case .fact:
      guard Self.kind(of: program.types[Int(node.type)].kind) != nil else { return nil }
      self = .fact(node.a)
    case .count:
      let window = node.b == .none ? program.intents[Int(node.a)].window : node.b
      guard Self.isOfMessages(window, program) else { return nil }
      self = .count(node.a, in: window)
    case .streak where Self.isOfMessages(program.intents[Int(node.a)].window, program): self = .streak(node.a)
    default: return nil
    }
  }

  /// The intent that a condition asks for, if messages alone can show it, and time cannot hide it.
  init?(condition node: Node, in program: Program) {
    guard node.operation == .intent else { return nil }
    let intent = program.intents[Int(node.a)]
    guard intent.conditions.count == 0, Self.isOfMessages(intent.window, program) else { return nil }
    self = .intent(node.a)
  }

  private static func isOfMessages(_ window: UInt32, _ program: Program) -> Bool {
    window.place.map { program.windows[$0].isDuration == 0 } ?? true
  }

  /// How the values of a type fall into classes; nil where they do not.
  private static func kind(of type: Program.TypeRow.Kind) -> Program.Column.Kind? {
    switch type {
    case .bool, .team, .enumeration: .place
    case .number, .money, .duration, .instant: .interval
    case .text: .text
    case .set: nil
    }
  }

  /// Its column, but for the thresholds.
  func column(in program: Program) -> Program.Column {
    var row = Program.Column()
    let kind: Program.Column.Kind
    switch self {
    case .fact(let fact):
      row.fact = fact
      kind = Self.kind(of: program.types[Int(program.facts[Int(fact)].type)].kind) ?? .place
    case .intent(let intent):
      (row.intent, row.window) = (intent, program.intents[Int(intent)].window)
      kind = .presence
    case .count(let intent, in: let window): (row.intent, row.window, kind) = (intent, window, .count)
    case .streak(let intent):
      (row.intent, row.window) = (intent, program.intents[Int(intent)].window)
      kind = .streak
    }
    row.rawKind = kind.rawValue
    return row
  }
}
