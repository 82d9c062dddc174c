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
  /// The first of the customer's messages with a text.
  private(set) var firstText: Int?
  /// The newest of the customer's messages with a text.
  private(set) var lastText: Int?
  /// How sure the bot was last, where it said so.
  private(set) var confidence: Decimal?
  /// How sure it was at the least.
  private(set) var lowestConfidence: Decimal?
  /// How often an agent began.
  private(set) var handoffs = 0
  private var hasAgent = false
  /// Which of the customer's messages say what was said before, as far as anybody asked.
  private var echoes = Echoes()
  /// How many messages these have seen.
  private var echoed = 0
  /// Room for what one message matches.
  private var row: [UInt64]

  /// No messages of a chat with a program.
  init(_ program: Program) {
    intents = program.intents.count
    phrases = program.phrases
    scratch = PhraseScratch(for: program.phrases)
    row = [UInt64](repeating: 0, count: program.phrases.foundCount)
  }

  /// How many.
  var count: Int { senders.count }

  /// How many of the customer's messages say nearly what an earlier one said.
  mutating func repeats(in transcript: Transcript) -> Int {
    while echoed < count {
      if transcript.sender(of: echoed) == .customer { echoes.add(WordSet(transcript.text(of: echoed) ?? "")) }
      echoed += 1
    }
    return echoes.count
  }

  /// What an intent says of a message.
  subscript(message: Int, intent: Int) -> Counting {
    get { Counting(rawValue: counting[message * intents + intent]) ?? .notAsked }
    set { counting[message * intents + intent] = newValue.rawValue }
  }

  /// Whether a message matches a set of patterns.
  func matches(_ message: Int, set: Int) -> Bool {
    found[message * phrases.foundCount + set >> 6] >> UInt64(set & 63) & 1 != 0
  }

  private mutating func read(_ utf8: Span<UInt8>) {
    for place in row.indices { row[place] = 0 }
    Self.read(utf8, with: phrases, &scratch, into: &row)
  }

  private static func read(
    _ utf8: Span<UInt8>, with phrases: borrowing PhraseTables, _ scratch: inout PhraseScratch, into row: inout [UInt64]
  ) {
    var span = row.mutableSpan
    phrases.find(in: utf8, &scratch, into: &span)
  }

  /// Adds a message at the end.
  mutating func add(
    from: Chat.Sender, text: Span<UInt8>?, at: Int64?, confidence: Decimal?, label: UInt32
  ) {
    switch from {
    case .customer:
      customers += 1
      newestCustomer = at
      if text != nil {
        firstText = firstText ?? count
        lastText = count
      }
    case .bot:
      hasAgent = false
      if let sure = confidence {
        self.confidence = sure
        lowestConfidence = min(lowestConfidence ?? sure, sure)
      }
    case .agent:
      if !hasAgent { handoffs += 1 }
      hasAgent = true
    }
    senders.append(UInt32(place: Chat.Sender.allCases.firstIndex(of: from)))
    times.append(at)
    labels.append(label)
    for _ in 0..<intents { counting.append(0) }
    if let text { read(text) } else { for place in row.indices { row[place] = 0 } }
    found += row
  }

  /// Drops everything, for the next chat.
  mutating func clear() {
    senders.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    counting.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    (customers, newestCustomer, firstText, lastText) = (0, nil, nil, nil)
    (confidence, lowestConfidence, handoffs, hasAgent) = (nil, nil, 0, false)
    if echoed > 0 { (echoes, echoed) = (Echoes(), 0) }
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
