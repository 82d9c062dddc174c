import BatonProgram
import BatonValues

/// What the messages of a chat tell, kept up to date message by message.
struct MessageLog: Sendable {
  /// What an intent says of a message.
  enum Counting: UInt8 {
    case notAsked
    case doesNotCount
    case counts
  }

  /// Who wrote each, by the place in `Chat.Sender.allCases`.
  private(set) var senders: [UInt32] = []
  /// When each was written.
  private(set) var times: [Int64?] = []
  /// Each label's place, or none where the program does not know it.
  private(set) var labels: [UInt32] = []
  /// For each message, for each intent: whether it counts.
  private var counting: [UInt8] = []
  /// For each message, the bits of the sets of patterns that it matches.
  private var found: [UInt64] = []
  private let intents: Int
  private let phrases: PhraseTables
  /// Room for reading messages.
  var scratch: PhraseScratch
  /// How many are the customer's.
  private(set) var customers = 0
  /// When the newest of the customer's was written.
  private(set) var newestCustomer: Int64?
  /// The first of the customer's texts.
  private(set) var firstText: String?
  /// The newest of the customer's texts.
  private(set) var lastText: String?
  /// How sure the bot was last, where it said so.
  private(set) var confidence: Decimal?
  /// How sure it was at the least.
  private(set) var lowestConfidence: Decimal?
  /// How often an agent began.
  private(set) var handoffs = 0
  private var hasAgent = false
  /// Which of the customer's messages say what was said before.
  private var echoes = Echoes()

  /// No messages of a chat with a program.
  init(_ program: Program) {
    intents = program.intents.count
    phrases = program.phrases
    scratch = PhraseScratch(for: program.phrases)
  }

  /// How many.
  var count: Int { senders.count }

  /// How many of the customer's messages say nearly what an earlier one said.
  var repeats: Int { echoes.count }

  /// What an intent says of a message.
  subscript(message: Int, intent: Int) -> Counting {
    get { Counting(rawValue: counting[message * intents + intent]) ?? .notAsked }
    set { counting[message * intents + intent] = newValue.rawValue }
  }

  /// Whether a message matches a set of patterns.
  func matches(_ message: Int, set: Int) -> Bool {
    found[message * phrases.foundCount + set >> 6] >> UInt64(set & 63) & 1 != 0
  }

  private mutating func read(_ words: Words) {
    var row = [UInt64](repeating: 0, count: phrases.foundCount)
    var span = row.mutableSpan
    phrases.find(in: words, &scratch, into: &span)
    found += row
  }

  /// Adds a message at the end.
  mutating func add(_ message: Situation.Message, label: UInt32) {
    let (from, at) = (message.message.from, message.message.at)
    senders.append(UInt32(place: Chat.Sender.allCases.firstIndex(of: from)))
    times.append(at)
    labels.append(label)
    counting.append(contentsOf: repeatElement(0, count: intents))
    read(message.words)
    switch from {
    case .customer:
      customers += 1
      newestCustomer = at
      if let text = message.message.text {
        firstText = firstText ?? text
        lastText = text
      }
      echoes.add(WordSet(message.words))
    case .bot:
      hasAgent = false
      if let sure = message.message.confidence {
        confidence = sure
        lowestConfidence = min(lowestConfidence ?? sure, sure)
      }
    case .agent:
      if !hasAgent { handoffs += 1 }
      hasAgent = true
    }
  }
}

/// How many messages say nearly what an earlier one said.
///
/// Only messages that share a word of their prefixes are compared, where the words of all are in one order, those first
/// that came last to be known: the prefix filter of Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search"
/// (2007).
struct Echoes: Sendable {
  /// How many.
  private(set) var count = 0
  private var sets: [WordSet] = []
  private var numbers: [Text: Int] = [:]
  /// The messages with a word in their prefix.
  private var holders: [[Int]] = []

  /// Takes the next message.
  mutating func add(_ words: WordSet) {
    guard !words.isEmpty else { return }
    var known: [Int] = []
    for word in words.words {
      let key = Text(original: word, folded: word)
      let number = numbers[key] ?? numbers.count
      if number == holders.count {
        numbers[key] = number
        holders.append([])
      }
      known.append(number)
    }
    known.sort(by: >)
    let prefix = known.prefix(known.count - (known.count * 7 + 9) / 10 + 1)
    if prefix.contains(where: { holders[$0].contains { sets[$0].isNearly(words) } }) { count += 1 }
    for number in prefix { holders[number].append(sets.count) }
    sets.append(words)
  }
}
