package import BatonDecision
import BatonDiagnostics
import BatonProgram
import BatonRuntime

/// What a compiled policy consists of, and what was done to make its decisions short.
package struct CompilationReport {
  /// A figure by its name, words joined by `_`.
  private struct Figure {
    let name: String
    let value: Value
    /// What people read beside it.
    let note: String

    init(_ name: String, _ value: Value, _ note: String = "") {
      self.name = name
      self.value = value
      self.note = note
    }

    init(_ name: String, _ count: Int, _ note: String = "") { self.init(name, .number(Double(count)), note) }
  }

  private enum Value {
    case number(Double)
    case text(String?)
  }

  private let figures: [Figure]
  /// What was left to blocks, by reason: how often, and how many clauses.
  private let shortfalls: [(reason: GraphShortfall.Reason, places: Int, clauses: Int)]

  /// The report on a policy that was compiled just now, to so many bytes.
  package init(_ policy: Policy, statistics: GraphStatistics, bytes: Int) {
    let program = policy.runtime.program
    figures = [
      Figure("digest", .text(policy.digest)), Figure("zone_digest", .text(policy.zoneDigest)),
      Figure("format", Int(Program.formatVersion)), Figure("file_bytes", bytes),
      Figure("carried_bytes", program.carried.count, "texts and zone files, not looked at to decide"),
      Figure("rules", program.rules.count), Figure("clauses", program.clauses.count, "rules that are no blocks"),
      Figure("conditions", statistics.conditions),
      Figure("predicates", statistics.tests + program.residuals.count, "conditions that differ"),
      Figure("facts_tested_by_class", program.columns.count, "intents among them"),
      Figure("other_conditions", program.residuals.count, "asked only when all else holds"),
      Figure("expressions", program.nodes.count), Figure("intents", program.intents.count),
      Figure("phrase_states", max(0, program.phrases.states.count - 1)),
      Figure("table_entries", program.entries.count),
      Figure("graph_bytes", program.graphBytes),
      Figure(
        "nodes", statistics.nodes, "\(statistics.jumps) jumps, \(statistics.forks) forks, \(statistics.lists) lists"),
      Figure("unshared_nodes", .number(statistics.unsharedNodes), "if equal parts were not shared"),
      Figure("blocks", statistics.blocks, "of bit sets, with \(statistics.clausesInBlocks) clauses"),
      Figure("longest_path", statistics.longestPath),
      Figure("expected_tests", .number(statistics.expectedTests), "to decide an average chat"),
      Figure("expected_tests_of_list", .number(statistics.expectedTestsOfList), "one clause after the other"),
      Figure("entropy_bits", .number(statistics.entropy), "no tests of two answers are fewer"),
      Figure("profile_chats", policy.profile?.chats ?? 0),
    ]
    var shortfalls: [(reason: GraphShortfall.Reason, places: Int, clauses: Int)] = []
    for reason in [GraphShortfall.Reason.size, .pending, .noGain] {
      let those = statistics.shortfalls.filter { $0.reason == reason }
      if !those.isEmpty { shortfalls.append((reason, those.count, those.reduce(0) { $0 + $1.clauses })) }
    }
    self.shortfalls = shortfalls
  }

  /// For people, a figure a line.
  package var text: String {
    var text = ""
    for figure in figures {
      let label = figure.name.split(separator: "_").joined(separator: " ")
      let value: String
      switch figure.value {
      case .number(let number): value = Self.written(number)
      case .text(let words): value = words ?? "none"
      }
      text += "\(label): \(value)\(figure.note.isEmpty ? "" : " (\(figure.note))")\n"
    }
    for (reason, places, clauses) in shortfalls {
      text += "left to bit sets: \(clauses) clauses at \(places) place\(places == 1 ? "" : "s"), \(reason.words)\n"
    }
    return text
  }

  /// For programs, one object.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      for figure in figures {
        json.key(figure.name)
        switch figure.value {
        case .number(let number): json.raw(Self.written(number))
        case .text(let words): json.string(words)
        }
      }
      json.key("left_to_blocks")
      json.array { json in
        for (reason, places, clauses) in shortfalls {
          json.object { json in
            json.key("reason")
            json.string(reason.rawValue)
            json.key("places")
            json.number(places)
            json.key("clauses")
            json.number(clauses)
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// A number as JSON has it, too: whole where it is, else to two places.
  private static func written(_ number: Double) -> String {
    guard number.isFinite else { return "\(Double.greatestFiniteMagnitude)" }
    let rounded = (number * 100).rounded() / 100
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded.isFinite ? rounded : number)"
  }
}

extension GraphShortfall.Reason {
  /// Why clauses were not told apart further, for people.
  fileprivate var words: String {
    switch self {
    case .size: "where telling them apart would take more bytes than the budget leaves"
    case .pending: "where more lists would wait than a walk can hold"
    case .noGain: "where telling them apart would make no decision shorter"
    }
  }
}
