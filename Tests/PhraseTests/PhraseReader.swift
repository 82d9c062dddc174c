import BatonDecision
import BatonDiagnostics
import BatonProgram
import BatonRuntime
import BatonValues

@testable import BatonInterpreter
@testable import BatonSemantics

/// The automaton of some sets of patterns, and the interpreter's answers beside it.
struct PhraseReader {
  let sets: [[Pattern.Part]]
  let tables: PhraseTables
  private(set) var scratch: PhraseScratch

  init(_ sets: [[Pattern.Part]]) {
    self.sets = sets
    tables = PhraseTables(sets)
    scratch = PhraseScratch(for: tables)
  }

  /// Sets of one pattern each, as they are written in a policy.
  init(written patterns: [String]) throws {
    self.init(
      try patterns.map { text in
        var reader = PatternReader(text.unicodeScalars.map { ($0, 0) }, end: 0)
        return try reader.patterns().map(\.part)
      })
  }

  /// The sets that match, by the automaton.
  mutating func found(in text: String) -> [Int] {
    var bits = [UInt64](repeating: 0, count: tables.foundCount)
    var found = bits.mutableSpan
    tables.find(in: text, &scratch, into: &found)
    return sets.indices.filter { bits[$0 / 64] >> UInt64($0 % 64) & 1 != 0 }
  }

  /// The sets that match, by the interpreter.
  func expected(in text: String) -> [Int] {
    let words = Words(text)
    return sets.indices.filter { sets[$0].contains { Self.pattern($0).matches(words) } }
  }

  /// The words that show a set, by the automaton.
  mutating func words(of set: Int, in text: String) -> Range<Int>? {
    tables.leftmostLongest(of: set, in: Words(text), &scratch)
  }

  /// The words that show a set, by the interpreter.
  func expectedWords(of set: Int, in text: String) -> Range<Int>? {
    let words = Words(text)
    return sets[set].compactMap { Self.pattern($0).leftmostLongest(words) }
      .min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
  }

  private static let nowhere: SourceRange = {
    var sources = SourceMap()
    return SourceRange(sources.add(SourceText(name: "test.baton", "")), 0, 0)
  }()

  private static func pattern(_ part: Pattern.Part) -> Pattern { Pattern(part, nowhere) }
}
