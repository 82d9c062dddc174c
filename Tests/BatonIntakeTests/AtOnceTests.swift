import Baton
import BatonDiagnostics
import BatonIntake
import BatonInterpreter
import Foundation
import Testing

/// Chats that are decided straight from their bytes are answered as those that the library reads first.
@Suite struct AtOnceTests {
  /// What a worker answers, and how many chats it decided at once.
  private struct Answered: Equatable {
    var lines: [String]
    var remarks: [String]
    var hasErrors: Bool
    var atOnce = 0
  }

  private func answered(_ answers: Answers) -> Answered {
    let remarks = answers.remarks.map { offset, remark in
      switch remark {
      case .error(let error): "\(offset) \(error.rendered(in: "chats").plain)"
      case .undeclared(let name, let line): "\(offset) \(name.warning(line: line).rendered(in: "chats").plain)"
      }
    }
    return Answered(
      lines: String(decoding: answers.bytes, as: UTF8.self).components(separatedBy: "\n"), remarks: remarks,
      hasErrors: answers.hasErrors)
  }

  /// Some lines decided at once where that can be.
  private func atOnce(_ text: [UInt8], _ assignment: Assignment) throws -> Answered {
    var rest: [UInt8]? = text
    var batches = LineBatchReader { () throws(FileError) in
      defer { rest = nil }
      return rest
    }
    guard let batch = try batches.next() else { return Answered(lines: [""], remarks: [], hasErrors: false) }
    #expect(try batches.next() == nil)
    var worker = ChatWorker(assignment)
    var answered = answered(worker.answer(batch))
    answered.atOnce = worker.countAtOnce
    return answered
  }

  /// The same lines read by the library.
  private func slowly(_ text: [UInt8], _ assignment: Assignment) -> Answered {
    var worker = ChatWorker(assignment)
    for entry in ChatReader.read(text, .lines) { worker.decide(entry) }
    return answered(worker.finish())
  }

  /// Expects both to answer alike, and gives how many chats were decided at once.
  @discardableResult
  private func expectAlike(_ text: [UInt8], _ policy: Policy, isStrict: Bool = false) throws -> Int {
    var count = 0
    for isForPeople in [false, true] {
      let assignment = Assignment(
        policy: policy, interpreter: nil, clock: 1_795_188_600_000, isForPeople: isForPeople, isStrict: isStrict)
      var quick = try atOnce(text, assignment)
      (count, quick.atOnce) = (quick.atOnce, 0)
      let slow = slowly(text, assignment)
      let source = text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      if let place = zip(quick.lines, slow.lines).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
        Issue.record("\(quick.lines[place])\n\(slow.lines[place])\n\(source.prefix(place + 3).suffix(6))")
      }
      #expect(quick.remarks == slow.remarks)
      #expect(quick.hasErrors == slow.hasErrors && quick.lines.count == slow.lines.count)
    }
    return count
  }

  private func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  @Test func `chats without a mistake`() throws {
    let policy = try Policy(source: Desk.policy)
    let count = try expectAlike(bytes(Desk.chats), policy)
    #if BATON_SIMDJSON
      #expect(count == 9)
    #else
      #expect(count == 0)
    #endif
    try expectAlike(bytes(Desk.chats), policy, isStrict: true)
    // Without a line end, and with a byte-order mark.
    try expectAlike(Array("\u{FEFF}\(Desk.chats[1])".utf8), policy)
  }

  @Test(arguments: 1...12)
  func `damaged chats`(seed: UInt64) throws {
    let count = try expectAlike(
      Desk.damaged(seed: seed, count: 500), try Policy(source: Desk.policy), isStrict: seed.isMultiple(of: 4))
    #if BATON_SIMDJSON
      #expect((50...450).contains(count))
    #endif
  }

  @Test(arguments: DiagnosticCode.all.filter { CodeExample($0.wrong).chat != nil })
  func `the mistakes of the reference`(code: DiagnosticCode) throws {
    for example in [CodeExample(code.wrong), CodeExample(code.right)] {
      guard let chat = example.chat, let policy = try? Policy(source: example.files[0].text) else { continue }
      try expectAlike(bytes([chat.text.split(separator: "\n").joined(separator: " ")]), policy)
    }
  }

  @Test func `objects of many keys, among them doubled ones`() throws {
    let policy = try Policy(source: Desk.policy)
    for count in [7, 8, 9, 40, 3_000] {
      let keys = (0..<count).map { "\"k\($0)\": \($0)" }
      let whole = "{\"x\": {\(keys.joined(separator: ", "))}}"
      let escaped = "{\"x\": {\(keys.joined(separator: ", ")), \"\\u006b\(count / 2)\": 0}}"
      let doubled = "{\"x\": {\((keys + [keys[count - 2]]).joined(separator: ", "))}}"
      let atOnce = try expectAlike(bytes([whole, escaped, doubled]), policy)
      #if BATON_SIMDJSON
        #expect(atOnce == 1)
      #endif
    }
  }
}
