import Foundation

/// Where clients wait for answers: on threads of their own, so that they never take the service's.
final class ClientThreads: TaskExecutor {
  /// The only ones.
  static let all = ClientThreads()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }.start()
  }
}
