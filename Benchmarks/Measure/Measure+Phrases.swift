import Baton
import BatonProgram
import BatonRuntime

extension Measure {
  /// Times reading messages, one a line, for all phrases of a policy.
  static func measurePhrases(_ policy: String, _ messages: String, passes: Int, _ figures: inout Figures) throws {
    let tables = try compile(policy, &figures).program.phrases
    let input = try FileReader.read(messages)
    let texts = input.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    guard size > 0 else { throw Refusal("there are no messages in \(messages)") }
    figures.add("messages", texts.count)
    figures.add("message_bytes", size)
    var scratch = PhraseScratch(for: tables)
    var found = [UInt64](repeating: 0, count: tables.foundCount)
    var hits = 0
    let reading = least(of: passes) {
      hits = 0
      for text in texts {
        for place in found.indices { found[place] = 0 }
        var span = found.mutableSpan
        tables.find(in: text, &scratch, into: &span)
        for word in found { hits += word.nonzeroBitCount }
      }
    }
    figures.add("found", hits)
    figures.add("phrases_mb_s", Double(size) / reading * 1e3)
  }
}
