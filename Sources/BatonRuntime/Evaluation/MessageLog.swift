import BatonProgram
import BatonValues

/// What the messages of a chat tell, kept up to date message by message.
struct MessageLog: Sendable {
  /// Who wrote each, by the place in `Chat.Sender.allCases`.
  private(set) var senders: [UInt32] = []
  /// When each was written.
  private(set) var times: [Int64?] = []
  /// The latest time up to each, the least there is where none has one.
  private var latest: [Int64] = []
  /// For each message, a bit for each intent that it counts for.
  private var counting: [UInt64] = []
  /// The sets of patterns that the newest message matches.
  private var found: [UInt64]
  /// What the messages of each intent's sender showed of it.
  private(set) var tallies: [IntentTally]
  /// How many messages each sender wrote, and all together.
  private var sent = [UInt32](repeating: 0, count: Chat.Sender.allCases.count + 1)
  /// Whether a message came in since the classes of what messages show were found.
  var isNews = false
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

  /// No messages of a chat with a program.
  init(_ program: Program) {
    found = [UInt64](repeating: 0, count: program.phrases.foundCount)
    tallies = [IntentTally](repeating: IntentTally(), count: program.intents.count)
    scratch = PhraseScratch(for: program.phrases)
  }

  /// How many.
  var count: Int { senders.count }

  /// How many a sender wrote; none is anyone.
  func count(of sender: UInt32) -> UInt32 { sent[min(Int(sender), sent.count - 1)] }

  /// How many of the customer's messages say nearly what an earlier one said.
  mutating func repeats(in transcript: Transcript) -> Int {
    while echoed < count {
      if transcript.sender(of: echoed) == .customer { echoes.add(WordSet(transcript.text(of: echoed) ?? "")) }
      echoed += 1
    }
    return echoes.count
  }

  /// Whether a message counts for an intent, whoever sent it.
  func counts(_ message: Int, for intent: Int, _ reader: IntentReader) -> Bool {
    counting[message * reader.width + intent >> 6] >> UInt64(intent & 63) & 1 != 0
  }

  /// 64 of the bits of the newest message.
  func newest(_ word: Int, _ reader: IntentReader) -> UInt64 { counting[(count - 1) * reader.width + word] }

  /// The first message from which on one may be of some time or later.
  ///
  /// - Complexity: O(log *n*).
  func start(from time: Int64) -> Int {
    var (low, high) = (0, latest.count)
    while low < high {
      let middle = (low + high) / 2
      if latest[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds a message at the end.
  ///
  /// - Complexity: O(*n*) in its words, times the steps at each, however many messages there are.
  mutating func add(
    from: Chat.Sender, text: Span<UInt8>?, at: Int64?, confidence: Decimal?, label: UInt32, _ program: Program,
    _ reader: IntentReader
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
    let sender = UInt32(place: Chat.Sender.allCases.firstIndex(of: from))
    senders.append(sender)
    times.append(at)
    latest.append(max(latest.last ?? .min, at ?? .min))
    for place in found.indices { found[place] = 0 }
    if let text { Self.read(text, with: program.phrases, &scratch, into: &found) }
    reader.read(found, label: label, program, into: &counting)
    tally(sender, program, reader)
    isNews = true
  }

  private static func read(
    _ utf8: Span<UInt8>, with phrases: borrowing PhraseTables, _ scratch: inout PhraseScratch,
    into found: inout [UInt64]
  ) {
    var span = found.mutableSpan
    phrases.find(in: utf8, &scratch, into: &span)
  }

  private mutating func tally(_ sender: UInt32, _ program: Program, _ reader: IntentReader) {
    sent[Int(sender)] += 1
    sent[sent.count - 1] += 1
    for word in 0..<reader.width {
      var bits = newest(word, reader)
      while bits != 0 {
        let intent = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        let wanted = program.intents[intent].sender
        guard wanted == .none || wanted == sender else { continue }
        tallies[intent].take(count - 1, number: count(of: wanted))
      }
    }
  }

  /// Drops everything, for the next chat.
  mutating func clear() {
    senders.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    latest.removeAll(keepingCapacity: true)
    counting.removeAll(keepingCapacity: true)
    for place in tallies.indices { tallies[place] = IntentTally() }
    for place in sent.indices { sent[place] = 0 }
    (customers, newestCustomer, firstText, lastText) = (0, nil, nil, nil)
    (confidence, lowestConfidence, handoffs, hasAgent) = (nil, nil, 0, false)
    isNews = false
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
