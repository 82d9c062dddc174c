import Foundation

/// Runs what waits for sockets on threads of its own, so that it takes none from the service that it waits for.
final class Patient: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    DispatchQueue.global().async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
