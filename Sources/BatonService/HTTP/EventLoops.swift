import BatonIntake
import NIOCore

/// The threads that read requests and write answers.
package enum EventLoops {
  /// Lets there be no more of them than cores that this program may run on: more only take turns.
  ///
  /// - Precondition: It is called once, before anything else.
  package static func fitCores() { NIOSingletons.groupLoopCountSuggestion = min(System.coreCount, Crew.coreCount) }
}
