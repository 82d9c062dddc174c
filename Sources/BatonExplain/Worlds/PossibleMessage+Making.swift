import BatonProgram
import BatonRuntime
import BatonValues

extension PossibleMessage {
  /// How many intents are thought of at most.
  static let mostIntents = 200

  /// The messages that could come and that some rules would notice: one for each intent of customers, one for each text
  /// that the newest message is compared with, one that says the same again, and one that says anything.
  static func all(_ runtime: Runtime, _ base: Situation, noticedBy survey: Survey) -> [PossibleMessage] {
    let program = runtime.program
    var evaluator = Evaluator(runtime)
    let maker = PhraseMaker(program.phrases)
    let limits = MessageLimits(program, survey)
    var messages: [PossibleMessage] = []
    func isTaken(_ message: PossibleMessage) -> Bool {
      messages.contains { $0.text == message.text && $0.label == message.label }
    }
    for intent in survey.intents.prefix(mostIntents) {
      guard var message = best(of: candidates(for: intent, program, maker, runtime), for: intent, survey, &evaluator)
      else { continue }
      message.most = max(1, limits.intents[intent] ?? 1)
      messages.append(message)
    }
    for text in limits.texts.prefix(20) {
      let message = PossibleMessage(purpose: .text, text: text, label: nil)
      if !isTaken(message) { messages.append(heard(message, survey, &evaluator)) }
    }
    if let most = limits.repeats, let last = base.messages.last(where: { isSaid($0) })?.message.text {
      var message = PossibleMessage(purpose: .again, text: last, label: nil)
      message.most = most
      messages.append(heard(message, survey, &evaluator))
    }
    if let most = limits.anything {
      for text in ["Okay", "Hello again", "Just a moment"] {
        var message = heard(PossibleMessage(purpose: .anything, text: text, label: nil), survey, &evaluator)
        message.most = most
        guard message.intents.isEmpty else { continue }
        messages.append(message)
        break
      }
    }
    return messages
  }

  private static func isSaid(_ message: Situation.Message) -> Bool {
    message.message.from == .customer && !message.words.words.isEmpty
  }

  /// Texts and labels that could mean an intent, its own first, then those of the intents it includes.
  private static func candidates(
    for intent: Int, _ program: Program, _ maker: PhraseMaker, _ runtime: Runtime
  ) -> [PossibleMessage] {
    var messages: [PossibleMessage] = []
    var open = [intent]
    var seen: Set<Int> = [intent]
    var place = 0
    while place < open.count, messages.count < 12 {
      let one = open[place]
      place += 1
      let texts = maker.texts(for: one, atMost: 8)
      messages += texts.map { PossibleMessage(purpose: .intent(intent), text: $0, label: nil) }
      let labels = program.lists[program.intents[one].labels.places].prefix(2)
      messages += labels.map { PossibleMessage(purpose: .intent(intent), text: nil, label: runtime.string($0)) }
      for included in program.lists[program.intents[one].includes.places] where seen.insert(Int(included)).inserted {
        open.append(Int(included))
      }
    }
    return messages
  }

  /// The first that counts for the intent, and for as few others as any.
  private static func best(
    of candidates: [PossibleMessage], for intent: Int, _ survey: Survey, _ evaluator: inout Evaluator
  ) -> PossibleMessage? {
    var best: PossibleMessage?
    for candidate in candidates {
      let message = heard(candidate, survey, &evaluator)
      guard message.intents.contains(intent), message.intents.count < best?.intents.count ?? .max else { continue }
      best = message
    }
    return best
  }

  /// The message with the intents that it counts for.
  private static func heard(
    _ message: PossibleMessage, _ survey: Survey, _ evaluator: inout Evaluator
  ) -> PossibleMessage {
    evaluator.receive(message.message(at: nil))
    let last = evaluator.transcript.count - 1
    let customer = UInt32(place: Chat.Sender.allCases.firstIndex(of: .customer))
    var message = message
    for intent in survey.intents {
      let sender = evaluator.program.intents[intent].sender
      if sender == .none || sender == customer, evaluator.counts(last, for: intent) { message.intents.insert(intent) }
    }
    return message
  }
}

/// How often messages would have to come for the counts that a policy compares with.
private struct MessageLimits {
  /// For intents that are counted.
  private(set) var intents: [Int: Int] = [:]
  /// For saying the same again; nil where nothing asks for it.
  private(set) var repeats: Int?
  /// For saying anything; nil where nothing asks for it.
  private(set) var anything: Int?
  /// What the newest message is compared with.
  private(set) var texts: [String] = []

  init(_ program: Program, _ survey: Survey) {
    if survey.windows.contains(where: { program.windows[$0].isDuration == 0 }) { anything = 1 }
    for id in survey.nodes {
      let node = program.nodes[Int(id)]
      switch node.operation {
      case .streak: anything = max(anything ?? 0, 1)
      case .fact: note(program.facts[Int(node.a)].computed, most: 1)
      case .compare, .between, .memberOfEach, .text: noteLimits(of: program.operands(of: node), program)
      default: break
      }
    }
  }

  private mutating func noteLimits(of operands: [UInt32], _ program: Program) {
    let literals = operands.map { program.nodes[Int($0)] }.filter { $0.operation == .literal }
      .map { program.constants[Int($0.a)] }
    let number = literals.filter { $0.kind == .number }.map { Int(min(max($0.bits / 1_000_000, 0), 9)) + 1 }.max() ?? 1
    for operand in operands {
      let node = program.nodes[Int(operand)]
      switch node.operation {
      case .count, .streak: intents[Int(node.a)] = max(intents[Int(node.a)] ?? 1, number)
      case .fact where program.facts[Int(node.a)].computed == ComputedFact.lastMessage.place:
        texts += literals.filter { $0.kind == .text }.map { program.strings[$0.extra] }.filter { !$0.isEmpty }
      case .fact: note(program.facts[Int(node.a)].computed, most: number)
      default: break
      }
    }
  }

  private mutating func note(_ computed: UInt32, most: Int) {
    switch computed.place.flatMap({ ComputedFact.allCases.indices.contains($0) ? ComputedFact.allCases[$0] : nil }) {
    case .messages, .idle, .length, .firstMessage, .lastMessage: anything = max(anything ?? 0, most)
    case .repeats: repeats = max(repeats ?? 0, most)
    default: break
    }
  }
}
