import NIOCore
import NIOPosix

/// Where what takes its time is done, so that nobody else waits for it.
struct BackOffice: Sendable {
  /// The threads.
  let pool: NIOThreadPool
  /// How long something may wait for its turn.
  let patience: TimeAmount

  /// Does something on a thread of its own.
  ///
  /// - Throws: That it waited too long for its turn, or that the service ends.
  func work<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async throws(ServiceError) -> Result {
    let deadline = NIODeadline.now() + patience
    let result: Result?
    do {
      result = try await pool.runIfActive { NIODeadline.now() < deadline ? body() : nil }
    } catch {
      throw .busy("the service is shutting down")
    }
    guard let result else { throw .busy("the request waited \(Int(patience.seconds)) seconds for its turn") }
    return result
  }
}
