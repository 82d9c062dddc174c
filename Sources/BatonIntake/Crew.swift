package import Baton
import Glibc
import Synchronization

/// Several threads that decide the batches of one text, and deliver their answers in the order of the batches.
///
/// The text is read a batch at a time by whoever wants one, and no more batches are on their way than a few for each
/// thread, so that memory does not grow with the text.
package struct Crew {
  /// How many threads there are at the most, with the one that asks.
  private let size: Int
  /// How large a batch must be to call one more thread: of a text that comes line by line nobody else would have anything.
  private static let worthACall = 1 << 15

  /// A crew of that many threads, of one at the least.
  package init(size: Int) { self.size = max(1, size) }

  /// How many cores this program may run on, which may be fewer than there are.
  package static var coreCount: Int {
    let key = "Cpus_allowed:"
    let status = (try? FileReader.read("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    let allowed = line.dropFirst(key.count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return allowed > 0 ? allowed : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Decides all batches.
  ///
  /// - Parameters:
  ///   - deliver: Takes the answers of a batch; it is called for one after the other.
  /// - Throws: When the text cannot be read any further; everything before is answered and delivered.
  package func decide(
    _ batches: sending LineBatchReader, _ assignment: Assignment, deliver: @escaping @Sendable (Answers) -> Void
  ) throws(FileError) {
    let shift = Shift(batches, limit: 2 * size + 2, deliver)
    var helpers: [WorkerThread] = []
    var worker = ChatWorker(assignment)
    while let (number, batch) = shift.take() {
      if helpers.count + 1 < size, batch.end >= Crew.worthACall {
        let helper = WorkerThread {
          var worker = ChatWorker(assignment)
          while let (number, batch) = shift.take() { shift.put(worker.answer(batch), number) }
        }
        if let helper { helpers.append(helper) }
      }
      shift.put(worker.answer(batch), number)
    }
    for helper in helpers { helper.join() }
    if let error = shift.error { throw error }
  }
}

/// The batches of one text on their way.
private final class Shift: Sendable {
  /// What comes in.
  private struct Intake {
    var batches: LineBatchReader
    var taken = 0
    var isAtEnd = false
    var error: FileError?
  }

  /// What goes out.
  private struct Delivery {
    var delivered = 0
    var waiting: [Int: Answers] = [:]
  }

  private let intake: Mutex<Intake>
  private let delivery = Mutex(Delivery())
  private let places: Semaphore
  private let deliver: @Sendable (Answers) -> Void

  /// The batches of a text, of which so many may be on their way at once.
  init(_ batches: sending LineBatchReader, limit: Int, _ deliver: @escaping @Sendable (Answers) -> Void) {
    intake = Mutex(Intake(batches: batches))
    places = Semaphore(limit)
    self.deliver = deliver
  }

  /// Why the text ended early.
  var error: FileError? { intake.withLock { $0.error } }

  /// The next batch with its number; nil after the last.
  func take() -> (Int, LineBatch)? {
    places.wait()
    let next = intake.withLock { intake -> (Int, LineBatch)? in
      guard !intake.isAtEnd else { return nil }
      do throws(FileError) {
        if let batch = try intake.batches.next() {
          defer { intake.taken += 1 }
          return (intake.taken, batch)
        }
      } catch {
        intake.error = error
      }
      intake.isAtEnd = true
      return nil
    }
    if next == nil { places.signal() }
    return next
  }

  /// Takes a batch's answers, and delivers them as soon as all before them are.
  func put(_ answers: Answers, _ number: Int) {
    delivery.withLock { delivery in
      delivery.waiting[number] = answers
      while let next = delivery.waiting.removeValue(forKey: delivery.delivered) {
        deliver(next)
        delivery.delivered += 1
        places.signal()
      }
    }
  }
}
