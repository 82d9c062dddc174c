import Baton
import BatonDecision
import BatonDiagnostics
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues

extension Measure {
  /// Times everything from the policy's text to decisions; writes the name of each chat's rule to `answers`.
  static func measureDeciding(
    _ policy: String, _ chats: String, passes: Int, answers: String?, _ figures: inout Figures
  ) throws {
    let runtime = try compile(policy, &figures)
    var situations: [Situation] = []
    var reader = ChatReader(.lines, from: try FileReader.pieces(of: chats))
    while let entry = try reader.next() {
      situations.append(try runtime.situation(of: try entry.result.get(), clock: 0))
    }
    guard !situations.isEmpty else { throw Refusal("there are no chats in \(chats)") }
    let count = Double(situations.count)
    figures.add("chats", situations.count)

    // An evaluator is never copied, so that an array cannot hold them.
    let evaluators = UnsafeMutableBufferPointer<Evaluator>.allocate(capacity: situations.count)
    let binding = nanoseconds {
      for place in situations.indices {
        evaluators.initializeElement(at: place, to: Evaluator(runtime, situations[place]))
      }
    }
    defer { evaluators.deinitialize().deallocate() }
    figures.add("bind_ns", binding / count)

    var sink: UInt32 = 0
    let verdicts = least(of: passes) {
      for place in evaluators.indices { sink &+= evaluators[place].verdict().rule }
    }
    figures.add("verdict_ns", verdicts / count)
    let some = min(situations.count, 100)
    let decisions = least(of: min(passes, 2)) {
      for place in 0..<some { sink &+= evaluators[place].decision().isOtherwise ? 1 : 0 }
    }
    figures.add("decision_ns", decisions / Double(some))
    var evaluator = Evaluator(runtime)
    let again = least(of: min(passes, 5)) {
      for situation in situations {
        evaluator.bind(situation)
        sink &+= UInt32(truncatingIfNeeded: evaluator.now ?? 0)
      }
    }
    figures.add("bind_again_ns", again / count)
    figures.add("sink", Int(sink))

    if let answers {
      let rules = evaluators.indices.map { name(of: evaluators[$0].verdict().rule, in: runtime.program) }
      try FileWriter.create(answers, rules.joined(separator: "\n") + "\n")
    }
  }

  private static func name(of rule: UInt32, in program: Program) -> String {
    guard rule != .none else { return "-" }
    let name = program.rules[Int(rule)].name
    return name == .none ? "-" : program.strings[name]
  }

  /// Compiles a policy, writes it to memory and loads it from there, each timed once.
  static func compile(_ path: String, _ figures: inout Figures) throws -> Runtime {
    var checked: CheckedPolicy?
    var report = ""
    let checking = try nanoseconds {
      let result = try Policy.check(file: path)
      checked = result.policy
      if checked == nil { report = result.diagnostics.rendered(in: result.sources).plain }
    }
    guard let checked else { throw Refusal(report) }
    figures.add("check_s", checking / 1e9)
    var lowered: (program: Program, statistics: GraphStatistics)?
    figures.add("compile_s", nanoseconds { lowered = Lowering.lower(checked) } / 1e9)
    guard let lowered else { throw Refusal("nothing was compiled") }
    figures.add("rules", lowered.program.rules.count)
    figures.add("clauses", lowered.statistics.clauses)
    figures.add("conditions", lowered.statistics.conditions)
    figures.add("graph_bytes", lowered.program.graphBytes)
    figures.add("waiting_bytes", lowered.program.waiting.graph?.byteCount ?? 0)
    let encoded = lowered.program.encoded
    figures.add("file_bytes", encoded.count)
    var loaded: Runtime?
    let loading = try (0..<3).map { _ in try nanoseconds { loaded = Runtime(try Program(encoded: encoded)) } }
    figures.add("load_s", (loading.min() ?? 0) / 1e9)
    guard let loaded else { throw Refusal("nothing was loaded") }
    return loaded
  }
}
