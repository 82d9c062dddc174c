import Baton
import BatonDiagnostics
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// Whatever asks for an intent has its patterns in the program; what nothing asks for is not paid for.
struct WantedPatternsTests {
  /// Ways in which a policy asks for what `intent one` says.
  static let askers = [
    "when intent.one hold",
    "when not intent.one hold",
    "when count of intent.one >= 2 hold",
    "when streak of intent.one >= 2 hold",
    "when intent.two hold",
    "define told as intent.one\nwhen told hold",
    "score s between 0 and 10 {\n  +5 when intent.one\n}\nwhen score.s >= 5 hold",
    "when intent.one {\n  when f.a > 1 hold\n}",
    #"when f.a > 1 route to team "x" attach intents"#,
    #"when f.a > 1 route to team "x" or queue attach intents"#,
    #"when f.a > 1 queue for team "x" attach intents"#,
    #"also when f.a > 1 attach intents"# + "\n" + #"when f.a > 1 route to team "x""#,
    #"also when intent.one tag "one""# + "\n" + #"when f.a > 1 route to team "x""#,
    "rule \"block\" when f.a > 1 attach intents {\n  when f.a > 0 route to team \"x\"\n}",
  ]

  static func policy(_ asker: String) throws -> CheckedPolicy {
    let text = """
      policy "p" in "UTC"
      fact f.a: number
      team "x" { title "X" }
      intent one {
        says "alpha beta", "gamma"
        except "not gamma"
      }
      intent two {
        says "delta"
        includes intent.one
      }
      \(asker)
      otherwise hold

      """
    let result = Checker.check(SourceText(name: "policy.baton", text), from: SystemSources(mainFile: nil))
    return try #require(result.policy, "\(result.diagnostics.rendered(in: result.sources).plain)")
  }

  @Test("what asks for an intent hears it", arguments: askers)
  func isHeard(asker: String) throws {
    let comparison = try Comparison(try Self.policy(asker))
    let texts = ["alpha beta", "gamma", "not gamma", "delta", "nothing of it"]
    for first in texts {
      for second in texts {
        for earlier in [Chat.Message.customer(first), .bot(first)] {
          comparison.expectEqual(
            Chat(
              id: "c", now: 0, messages: [earlier, .customer(second)],
              facts: [.init(path: "f.a", value: .number("2"))]), asker)
        }
      }
    }
    #expect(comparison.runtime.program.phrases.steps.count > 0)
  }

  @Test func whatNothingAsksForIsNotThere() throws {
    let comparison = try Comparison(try Self.policy("when f.a > 1 hold"))
    #expect(comparison.runtime.program.phrases.steps.isEmpty)
  }
}
