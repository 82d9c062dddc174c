import Baton
import BatonRuntime

extension Measure {
  /// Times what whoever embeds Baton waits for, beside what the runtime itself takes, in turns.
  static func measureEmbedding(_ path: String, _ chats: String, passes: Int, _ figures: inout Figures) throws {
    let policy = try Policy(contentsOf: path)
    var read: [Chat] = []
    var reader = ChatReader(.lines, from: try FileReader.pieces(of: chats))
    while let entry = try reader.next() { read.append(try entry.result.get()) }
    guard !read.isEmpty else { throw Refusal("there are no chats in \(chats)") }
    let count = Double(read.count)
    figures.add("chats", read.count)

    let lives = UnsafeMutableBufferPointer<LiveChat>.allocate(capacity: read.count)
    let evaluators = UnsafeMutableBufferPointer<Evaluator>.allocate(capacity: read.count)
    for place in read.indices {
      lives.initializeElement(at: place, to: try policy.liveChat(read[place]))
      let situation = try policy.situation(of: read[place], clock: nil, line: 1)
      evaluators.initializeElement(at: place, to: Evaluator(policy.runtime, situation))
    }
    defer {
      lives.deinitialize().deallocate()
      evaluators.deinitialize().deallocate()
    }
    var sink = 0
    var (verdicts, rulings, decisions, anew) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
    for _ in 0..<passes {
      verdicts = min(
        verdicts, nanoseconds { for place in evaluators.indices { sink &+= Int(evaluators[place].verdict().rule) } })
      rulings = min(
        rulings, nanoseconds { for place in lives.indices { sink &+= lives[place].ruling().rule?.number ?? 0 } })
    }
    let some = read.prefix(500)
    for _ in 0..<min(passes, 5) {
      decisions = min(
        decisions, try nanoseconds { for chat in some { sink &+= try policy.decide(chat).isOtherwise ? 1 : 0 } })
      anew = min(
        anew, try nanoseconds { for chat in some { sink &+= try policy.runtime.decide(chat).isOtherwise ? 1 : 0 } })
    }
    var live = policy.liveChat()
    let reading = try nanoseconds {
      for chat in some {
        try live.read(chat)
        sink &+= live.ruling().rule?.number ?? 0
      }
    }
    figures.add("verdict_ns", verdicts / count)
    figures.add("ruling_ns", rulings / count)
    figures.add("live_ns", reading / Double(some.count))
    figures.add("decide_ns", decisions / Double(some.count))
    figures.add("decide_anew_ns", anew / Double(some.count))
    figures.add("sink", sink)
  }
}
