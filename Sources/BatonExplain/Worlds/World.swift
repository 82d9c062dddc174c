import BatonProgram
import BatonRuntime
import BatonValues

/// A variable and what it is instead, by its place among its alternatives.
struct Choice: Hashable, Sendable {
  /// The variable.
  let variable: Int
  /// Which of its alternatives.
  let alternative: Int
}

/// What a variable could be instead.
enum Alternative: Hashable, Sendable {
  /// A fact has that value; nil is unknown.
  case value(Value?)
  /// It is that time.
  case time(Int64)
  /// The input says that of a team.
  case isOpen(Bool)
  /// The message comes so many times.
  case times(Int)
}

/// A chat as it is or as it could be: what is changed in it is put in place, and taken back again, as cheaply as may be.
final class World {
  /// What decides.
  let runtime: Runtime
  /// The policy.
  let program: Program
  /// The chat as it is.
  let base: Situation
  /// What can be otherwise.
  let variables: Variables
  /// The messages that could come.
  let messages: [PossibleMessage]
  /// What each variable could be instead.
  var alternatives: [[Alternative]]
  /// The chat as it is looked at now.
  var evaluator: Evaluator
  private var choices: [Choice] = []
  /// How often messages had to be read anew, which is what costs.
  private(set) var readings = 0

  /// A chat as it is.
  init(_ runtime: Runtime, _ base: Situation, messages: [PossibleMessage] = []) {
    self.runtime = runtime
    program = runtime.program
    self.base = base
    self.messages = messages
    variables = Variables(runtime.program, messages: messages.count)
    alternatives = Array(repeating: [], count: variables.count)
    evaluator = Evaluator(runtime, base)
  }

  /// What is decided of the chat with some changes, which are in the order of the variables.
  func verdict(_ choices: [Choice]) -> Verdict {
    move(to: choices)
    return evaluator.verdict()
  }

  /// Puts some changes in place, and takes back what is not among them.
  func move(to wanted: [Choice]) {
    if needsReading(wanted) {
      evaluator.bind(situation(wanted))
      readings += 1
    } else {
      for choice in choices where !wanted.contains(choice) { set(choice.variable, to: nil) }
      for choice in wanted where !choices.contains(choice) { set(choice.variable, to: choice.alternative) }
    }
    evaluator.forget()
    choices = wanted
  }

  /// Whether other messages come, or the same at another time.
  private func needsReading(_ wanted: [Choice]) -> Bool {
    func messages(_ choices: [Choice]) -> [Choice] { choices.filter { $0.variable >= variables.message(0) } }
    let new = messages(wanted)
    guard new == messages(choices) else { return true }
    return !new.isEmpty
      && wanted.first { $0.variable == variables.time } != choices.first { $0.variable == variables.time }
  }

  private func set(_ variable: Int, to alternative: Int?) {
    let value = alternative.map { alternatives[variable][$0] }
    switch (variables.kind(of: variable), value) {
    case (.fact(let fact), .value(let value)?): evaluator.set(fact, to: value)
    case (.fact(let fact), _): evaluator.set(fact, to: base.facts[fact].value)
    case (.time, .time(let now)?): evaluator.set(now: now)
    case (.time, _): evaluator.set(now: base.now)
    case (.team(let team), .isOpen(let isOpen)?): evaluator.set(team: team, isOpen: isOpen)
    case (.team(let team), _): evaluator.set(team: team, isOpen: base.teams[team])
    case (.message, _): break
    }
  }

  /// The chat with some changes.
  func situation(_ choices: [Choice]) -> Situation {
    var situation = base
    for choice in choices {
      switch (variables.kind(of: choice.variable), alternatives[choice.variable][choice.alternative]) {
      case (.fact(let fact), .value(let value)): situation.set(fact, to: value)
      case (.time, .time(let now)): situation.now = now
      case (.team(let team), .isOpen(let isOpen)): situation.set(team: team, isOpen: isOpen)
      default: break
      }
    }
    for choice in choices {
      guard case .message(let place) = variables.kind(of: choice.variable),
        case .times(let count) = alternatives[choice.variable][choice.alternative]
      else { continue }
      for _ in 0..<count { situation.receive(messages[place].message(at: situation.now)) }
    }
    return situation
  }
}
