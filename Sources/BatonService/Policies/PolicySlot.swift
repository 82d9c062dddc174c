import Baton
import BatonIntake
import Logging
import Synchronization

/// A policy by its name: the edition that decides, and how the last attempt to replace it ended.
package final class PolicySlot: Sendable {
  /// What the service calls the policy.
  package let name: String
  private let file: PolicyFile
  private let limits: ChatLimits
  private let state: Mutex<State>
  /// Held while the file is read, so that it is read by one at a time.
  private let reading = Mutex(())

  private struct State {
    var edition: PolicyEdition
    var watch: FileWatch
    var refusal: PolicyRefusal?
    var reloads = ReloadCount()
  }

  /// Reads the policy for the first time.
  ///
  /// - Throws: What is wrong with it.
  init(name: String, file: PolicyFile, limits: ChatLimits, now: Int64) throws(PolicyRefusal) {
    self.name = name
    self.file = file
    self.limits = limits
    let watch = FileWatch()
    let loaded = try file.load(noting: watch)
    state = Mutex(
      State(
        edition: PolicyEdition(loaded, name: name, number: 0, since: now, limits: limits), watch: watch))
  }

  /// What decides now.
  package var edition: PolicyEdition { state.withLock { $0.edition } }

  /// Why the file as it is now was refused; nil where it was not.
  package var refusal: PolicyRefusal? { state.withLock { $0.refusal } }

  /// How often the file was read again.
  var reloads: ReloadCount { state.withLock { $0.reloads } }

  /// Where it is.
  var path: String { file.path }

  /// The files that it was made of, or refused for, as they were then.
  var watch: FileWatch { state.withLock { $0.watch } }

  /// Reads the policy again beside the edition that decides. It takes that one's place at once if it is right, and
  /// otherwise leaves everything as it is.
  func reload(now: Int64) -> ReloadOutcome {
    reading.withLock { _ in
      let watch = FileWatch()
      let old = edition
      do throws(PolicyRefusal) {
        let loaded = try file.load(noting: watch)
        let isSame = loaded.policy.digest == old.policy.digest && loaded.policy.zoneDigest == old.policy.zoneDigest
        let edition =
          isSame
          ? old
          : PolicyEdition(loaded, name: name, number: old.number + 1, since: now, limits: limits)
        state.withLock { state in
          state.edition = edition
          state.watch = watch
          state.refusal = nil
          state.reloads.good += 1
        }
        return isSame ? .unchanged : .swapped(edition)
      } catch {
        state.withLock { state in
          state.watch = watch
          state.refusal = error
          state.reloads.refused += 1
        }
        return .refused(error)
      }
    }
  }
}

/// How often a policy's file was read again.
struct ReloadCount: Sendable {
  /// How often it was right.
  var good = 0
  /// How often it was refused.
  var refused = 0
}

/// How reading a policy again ended.
enum ReloadOutcome: Sendable {
  /// It is the policy that decides already.
  case unchanged
  /// It decides from now on.
  case swapped(PolicyEdition)
  /// It has errors or its tests fail; the old one stays.
  case refused(PolicyRefusal)
}
