import Baton

/// Measures a policy from the inside, where no one who embeds Baton can reach: `BatonMeasure decide POLICY CHATS
/// [PASSES [ANSWERS]]`, `embed POLICY CHATS [PASSES]`, `explain POLICY CHATS [PASSES]` or `phrases POLICY MESSAGES [PASSES]`.
/// What comes out is one line of JSON.
@main
struct Measure {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let task = arguments.popFirst()
    guard let policy = arguments.popFirst(), let input = arguments.popFirst() else {
      throw Refusal(
        """
        say what to do: decide POLICY CHATS [PASSES [ANSWERS]], embed POLICY CHATS [PASSES], explain POLICY CHATS \
        [PASSES], or phrases POLICY MESSAGES [PASSES]
        """)
    }
    let passes = max(1, arguments.popFirst().flatMap { Int($0) } ?? 9)
    var figures = Figures()
    switch task {
    case "decide": try measureDeciding(policy, input, passes: passes, answers: arguments.popFirst(), &figures)
    case "embed": try measureEmbedding(policy, input, passes: passes, &figures)
    case "explain": try measureExplaining(policy, input, passes: passes, &figures)
    case "phrases": try measurePhrases(policy, input, passes: passes, &figures)
    default: throw Refusal("say `decide`, `embed`, `explain` or `phrases` first")
    }
    print(figures.json)
  }

  /// The least time of several runs, in nanoseconds: what a run takes when nobody is in its way.
  static func least(of passes: Int, _ work: () -> Void) -> Double {
    let times = (0..<passes).map { _ in nanoseconds(work) }
    return times.min() ?? 0
  }

  /// How long some work takes, in nanoseconds.
  static func nanoseconds<Failure>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
    let start = ContinuousClock.now
    try work()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }
}

/// Why nothing could be measured.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Figures by name, in the order they were taken.
struct Figures {
  private var fields: [String] = []

  /// All of them as JSON.
  var json: String { "{\(fields.joined(separator: ", "))}" }

  /// Takes down a figure.
  mutating func add(_ name: String, _ value: Double) { fields.append("\"\(name)\": \(value)") }

  /// Takes down a count.
  mutating func add(_ name: String, _ value: Int) { fields.append("\"\(name)\": \(value)") }
}
