import Baton
import BatonIntake
import Synchronization

/// The workers of one edition that have nothing to do, each with the room that it grew into.
final class WorkerBench: Sendable {
  /// How many stay; whoever comes back to a full bench goes.
  private static let places = 2 * Crew.coreCount

  private let assignment: Assignment
  private let idle = Mutex<[Seat]>([])

  /// A bench of workers who decide by that policy.
  init(_ policy: Policy, limits: ChatLimits) {
    var assignment = Assignment(policy: policy, interpreter: nil, clock: 0, isForPeople: false, isStrict: false)
    assignment.limits = limits
    assignment.isQuiet = true
    self.assignment = assignment
  }

  /// Lets a worker do something; nobody else has it meanwhile.
  func work<Result>(_ body: (inout ChatWorker) -> Result) -> Result {
    let seat = idle.withLock { $0.popLast() } ?? Seat(assignment)
    defer {
      idle.withLock { idle in
        if idle.count < Self.places { idle.append(seat) }
      }
    }
    return body(&seat.worker)
  }

  /// Holds a worker. It is sendable because it is in the hands of one thread or on the bench, never both.
  private final class Seat: @unchecked Sendable {
    var worker: ChatWorker

    init(_ assignment: Assignment) { worker = ChatWorker(assignment) }
  }
}
