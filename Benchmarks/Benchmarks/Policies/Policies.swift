import Baton
import Benchmark

/// What whoever embeds Baton waits for: a policy made ready, and a chat decided.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 3, maxDuration: .seconds(2))
  for rules in [10, 100, 1000] {
    let source = text(rules: rules)
    Benchmark("a policy of \(rules) rules is made ready") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(try Policy(source: source)) }
    }
    Benchmark("a chat is decided by \(rules) rules") { benchmark in
      let policy = try Policy(source: source)
      var chat = Chat()
      try chat.set("deal", to: 5000)
      try chat.set("place", to: .text("place \(rules / 2)"))
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try policy.decide(chat)) }
    }
  }
}

/// A policy of so many rules.
func text(rules: Int) -> String {
  var lines = ["policy \"benchmark\"", "fact deal: number", "fact place: text", "team \"sales\""]
  for rule in 0..<rules {
    lines.append("rule \"r\(rule)\" when place is \"place \(rule)\" and deal >= \(rule) route to team \"sales\"")
  }
  return (lines + ["otherwise hold", ""]).joined(separator: "\n")
}
