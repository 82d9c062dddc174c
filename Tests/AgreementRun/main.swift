import Agreement
import Dispatch
import Foundation
import Synchronization

/// Decides random chats by random policies in every way, and writes down what differs:
/// `agreement [--policies N] [--chats N] [--seed N] [--every-class N] [--fixtures DIR]`
var run = AgreementRun(seed: UInt64(Date().timeIntervalSince1970), policies: 20_000, chats: 50)
var fixtures = "Tests/DifferentialTests/Fixtures"
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
  let value = arguments.popFirst() ?? ""
  switch (name, UInt64(value)) {
  case ("--seed", let seed?): run.seed = seed
  case ("--policies", let count?): run.policies = Int(clamping: count)
  case ("--chats", let count?): run.chats = Int(clamping: count)
  case ("--every-class", let count?): run.everyClassUpTo = Int(clamping: count)
  case ("--fixtures", _) where !value.isEmpty: fixtures = value
  default:
    FileHandle.standardError.write(Data("error: `\(name) \(value)` is not understood\n".utf8))
    exit(2)
  }
}
print("seed \(run.seed): \(run.policies) policies with \(run.chats) chats each")
let started = ContinuousClock.now
let parts = 64
let total = Mutex(AgreementRun.Outcome())
let frozen = run
DispatchQueue.concurrentPerform(iterations: parts) { part in
  let outcome = frozen.run(part: part, of: parts)
  total.withLock { $0.add(outcome) }
}
let outcome = total.withLock { $0 }
for (number, found) in outcome.found.prefix(run.enough) {
  let smallest = Shrinker.shrink(found)
  print("\npolicy \(number): \(smallest.report)")
  try Fixture.write(smallest, as: "seed-\(run.seed)-\(number)", in: URL(filePath: fixtures))
}
let seconds = (ContinuousClock.now - started) / .seconds(1)
print(
  "\(outcome.policies) policies, \(outcome.chats) chats, all combinations of \(outcome.exhausted) policies, "
    + "\(Int(seconds)) s: \(outcome.found.count) differ, \(outcome.rejected.count) not accepted \(outcome.rejected.prefix(5))"
)
exit(outcome.found.isEmpty && outcome.rejected.isEmpty ? 0 : 1)
