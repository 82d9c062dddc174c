import BatonProgram
import BatonRuntime
import BatonValues
import Foundation
import Testing

@testable import Baton
@testable import BatonInterpreter
@testable import BatonSemantics
import SeededRandom

@Suite("Phrases mean the same in one automaton as one by one")
struct SameMeaningTests {
  @Test("for random patterns and messages", arguments: 0..<8)
  func random(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      var reader = PhraseReader(RandomPhrases.sets(&random))
      #expect(reader.tables.validate())
      for index in 0..<12 {
        let text = RandomPhrases.message(&random, isASCII: index % 3 != 0)
        #expect(reader.found(in: text) == reader.expected(in: text), "\(reader.sets) in \(text.debugDescription)")
        for set in reader.sets.indices {
          #expect(
            reader.words(of: set, in: text) == reader.expectedWords(of: set, in: text),
            "\(reader.sets[set]) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test("for messages of any ASCII signs, words being cut the same")
  func cutting() {
    var random = SeededGenerator(seed: 11)
    let signs = Array("abzABZ019''''' -_.,`@[{/:\u{0}\u{7F}\t\n".unicodeScalars)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        for _ in 0..<(Int.random(in: 0...9, using: &random) == 0 ? 9 : 1) {
          text.append(signs.randomElement(using: &random) ?? "a")
        }
      }
      let message = String(text)
      let words = Words(message).words.map(\.text)
      // All its words in a row, and each alone.
      var reader = PhraseReader([[.sequence(words.map { .word($0) })]] + words.map { [.word($0)] })
      #expect(reader.found(in: message) == (words.isEmpty ? [] : Array(0...words.count)), "\(message.debugDescription)")
      var other = PhraseReader([[.sequence((words + ["a"]).map { .word($0) })]])
      #expect(other.found(in: message) == [], "\(message.debugDescription)")
    }
  }

  @Test("for the standard intents and their sentences")
  func standardIntents() throws {
    let policy = try Policy(source: "use std.intents\nwhen intent.human hold\notherwise hold").checked()
    var reader = PhraseReader(policy.intents.flatMap { [$0.says.map(\.part), $0.except.map(\.part)] })
    #expect(reader.tables.validate())
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "StandardLibraryTests/Sentences")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    try #require(files.count >= 30)
    for file in files.sorted(by: { $0.path < $1.path }) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let text = String(line.dropFirst(2))
        let expected = reader.expected(in: text)
        #expect(reader.found(in: text) == expected, "\(text)")
        for set in expected {
          #expect(reader.words(of: set, in: text) == reader.expectedWords(of: set, in: text), "\(text)")
        }
      }
    }
  }
}
