import Baton
import BatonDiagnostics
import BatonIntake
import HummingbirdCore
import NIOCore

/// Answers chats that come one a line, as they come: in their order, on several cores, and no more of them on their way
/// than a few batches.
struct LineStream: Sendable {
  /// Decides.
  let decider: Decider
  /// What decides, from the first chat to the last.
  let edition: PolicyEdition
  /// How the chats are decided.
  let wish: Decider.Wish
  /// How long a line may be.
  let longest: Int

  /// How many batches are on their way at the most.
  private static let mostBatches = 2 * Crew.coreCount + 1

  private typealias Batch = Task<Result<[UInt8], ServiceError>, Never>

  /// Reads lines to their end and writes their answers.
  func answer(_ body: RequestBody, to writer: inout any ResponseBodyWriter) async throws {
    let places = Places(Self.mostBatches)
    let (batches, continuation) = AsyncStream.makeStream(of: Batch.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      // Whatever ends this, the one who reads must not wait for a place for ever.
      defer { places.open() }
      group.addTask {
        defer { continuation.finish() }
        var cutter = LineCutter(longest: longest)
        for try await piece in body {
          guard let lines = cutter.feed(piece.readableBytesView) else { continue }
          await places.take()
          try Task.checkCancellation()
          continuation.yield(start(lines))
        }
        if let lines = cutter.finish() { continuation.yield(start(lines)) }
      }
      for await batch in batches {
        let result = await batch.value
        places.give()
        switch result {
        case .success(let bytes): try await writer.write(ByteBuffer(bytes: bytes))
        case .failure(let error):
          // The head went out long ago: what is wrong stands where the answers would.
          try await writer.write(ByteBuffer(bytes: error.json))
          group.cancelAll()
          return
        }
      }
      try await group.waitForAll()
    }
    try await writer.finish(nil)
  }

  private func start(_ lines: LineCutter.Lines) -> Batch {
    Batch {
      switch lines {
      case .overlong(let number): return .success(Self.overlong(number, longest))
      case .whole(let batch):
        let outcome = decider.decide(lines: batch, by: edition, wish)
        do throws(ServiceError) {
          try await decider.show(outcome.made)
          return .success(outcome.bytes)
        } catch {
          return .failure(error)
        }
      }
    }
  }

  /// What is said of a line that is too long.
  private static func overlong(_ number: Int, _ longest: Int) -> [UInt8] {
    let error = ChatError(
      .chatNotJSON, "the line is longer than \(longest) bytes", chat: nil, line: number)
    return Array((error.json + "\n").utf8)
  }
}
