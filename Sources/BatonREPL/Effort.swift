/// What it took to answer, counted, so that tests can say what is done once and not again.
package struct Effort: Equatable, Sendable {
  /// Policies that were checked.
  package var checks = 0
  /// Files that were parsed for that.
  package var parses = 0
  /// How often the chat at hand was decided.
  package var decisions = 0
  /// How many of the loaded chats were decided.
  package var verdicts = 0

  /// Nothing yet.
  package init() {}

  /// What was done between two counts.
  package static func - (now: Effort, before: Effort) -> Effort {
    var done = Effort()
    done.checks = now.checks - before.checks
    done.parses = now.parses - before.parses
    done.decisions = now.decisions - before.decisions
    done.verdicts = now.verdicts - before.verdicts
    return done
  }
}
