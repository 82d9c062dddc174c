import Baton
import BatonIntake
import SeededRandom
import Synchronization
import Testing

/// Many chats on several threads.
@Suite struct CrewTests {
  /// The bytes that a crew of that size prints for a text that comes in pieces, and the names it warned of.
  private func decided(
    _ text: String, size: Int, pieces: Int, failing: Bool = false
  ) throws -> (bytes: [UInt8], warnings: [String], hasFailed: Bool) {
    let policy = try Policy(source: Self.policy)
    let assignment = Assignment(policy: policy, interpreter: nil, clock: 0, isForPeople: false, isStrict: false)
    let delivered = Mutex<(bytes: [UInt8], warnings: [String])>(([], []))
    var rest = Array(text.utf8)[...]
    let batches = LineBatchReader { () throws(FileError) in
      defer { rest = rest.dropFirst(pieces) }
      if rest.isEmpty, failing { throw .unreadable("x", reason: "gone") }
      return Array(rest.prefix(pieces))
    }
    var hasFailed = false
    do throws(FileError) {
      try Crew(size: size).decide(batches, assignment) { answers in
        delivered.withLock { delivered in
          for case (let offset, .undeclared(let name, let line)) in answers.remarks {
            delivered.warnings.append("\(name.name) on \(line) before \(delivered.bytes.count + offset)")
          }
          delivered.bytes += answers.bytes
        }
      }
    } catch {
      hasFailed = true
    }
    let (bytes, warnings) = delivered.withLock { $0 }
    return (bytes, warnings, hasFailed)
  }

  private static let policy = """
    fact lead.budget: number
    team "desk"
    when lead.budget >= 500 route to team "desk"
    otherwise hold

    """

  /// Chats of very different sizes, so that later batches are often ready before earlier ones.
  private static func chats(_ count: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for number in 0..<count {
      let filling = String(repeating: "x", count: Int.random(in: 0...200, using: &random))
      let budget = Int.random(in: 0...1000, using: &random)
      text += "{\"id\": \"\(number)\", \"pad\": \"\(filling)\", \"facts\": {\"lead.budget\": \(budget)}}\n"
      if number % 97 == 0 { text += "not a chat\n\n" }
    }
    return text
  }

  @Test(arguments: [2, 3, 8])
  func `however many threads there are, the answers are the same and in order`(size: Int) throws {
    let text = Self.chats(3_000, seed: 5)
    let alone = try decided(text, size: 1, pieces: 1 << 18)
    #expect(alone.bytes.split(separator: UInt8(ascii: "\n")).count == 3_000 + 31)
    let together = try decided(text, size: size, pieces: 40_000)
    #expect(together.bytes == alone.bytes)
  }

  @Test func `what is odd is remarked where it stands`() throws {
    let text = String(repeating: "{\"facts\": {\"a\": 1}}\n{\"facts\": {\"b\": 1, \"a\": 2}}\n", count: 3)
    let (bytes, warnings, _) = try decided(text, size: 1, pieces: 1 << 18)
    let line = bytes.count / 6
    #expect(warnings == ["a on 1 before 0", "b on 2 before \(line)"])
  }

  @Test(arguments: [1, 4])
  func `what was read before an error is answered`(size: Int) throws {
    let text = Self.chats(500, seed: 6)
    let whole = try decided(text, size: 1, pieces: 1 << 18)
    let broken = try decided(text, size: size, pieces: 40_000, failing: true)
    #expect(broken.hasFailed && !whole.hasFailed)
    #expect(broken.bytes == whole.bytes)
  }

  @Test func `nothing is decided where there is nothing`() throws {
    #expect(try decided("", size: 4, pieces: 10).bytes.isEmpty)
    #expect(try decided("\n \n\n", size: 4, pieces: 1).bytes.isEmpty)
  }
}
