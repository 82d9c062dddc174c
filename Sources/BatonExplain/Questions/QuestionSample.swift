import BatonProgram
import BatonRuntime

/// Some of all that could turn out, where that is too much to look at all of it: the same ones every time.
struct QuestionSample {
  /// How many are looked at.
  static let size = 1_500
  /// What can be decided.
  private(set) var outcomes: [QuestionTable.Key] = []
  /// What is decided in each, by its place among the outcomes.
  private var decided: [Int] = []
  /// The answer to each fact in each.
  private var answers: [[Int]] = []
  private let classes: [AnswerClasses]

  /// Looks at a sample, every fact known in each.
  init(_ world: World, _ classes: [AnswerClasses]) {
    self.classes = classes
    var places: [QuestionTable.Key: Int] = [:]
    var random: UInt64 = 0
    for number in 0..<Self.size {
      var choices: [Choice] = []
      var own: [Int] = []
      for (place, fact) in classes.enumerated() {
        random = Program.mixed(random, UInt64(number * classes.count + place))
        let answer = Int(random % UInt64(max(1, fact.classes.count)))
        own.append(answer)
        guard let alternative = fact.classes[answer].alternatives.first else { continue }
        choices.append(Choice(variable: world.variables.fact(fact.fact), alternative: alternative))
      }
      let key = QuestionTable.Key(world.verdict(choices))
      if places[key] == nil {
        places[key] = outcomes.count
        outcomes.append(key)
      }
      decided.append(places[key] ?? 0)
      answers.append(own)
    }
    world.move(to: [])
  }

  /// With what share each outcome comes; of those only in which a fact has that answer.
  func shares(where fact: Int? = nil, is answer: Int = 0) -> [Double] {
    var counts = [Double](repeating: 0, count: outcomes.count)
    var total = 0.0
    for place in decided.indices where fact.map({ answers[place][$0] == answer }) ?? true {
      counts[decided[place]] += 1
      total += 1
    }
    return counts.map { total > 0 ? $0 / total : 0 }
  }

  /// How sure the outcome is on average once a fact is known: the chance that two chats with the same answer go the same
  /// way.
  func sureness(asking fact: Int) -> Double {
    classes[fact].classes.indices.reduce(0) { sum, answer in
      let part = Double(answers.count { $0[fact] == answer }) / Double(max(1, answers.count))
      return sum + part * shares(where: fact, is: answer).reduce(0) { $0 + $1 * $1 }
    }
  }
}
