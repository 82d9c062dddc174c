import BatonProgram
package import BatonRuntime
package import BatonValues

extension NextQuestions {
  /// Works out what to ask about a chat next.
  package init(_ runtime: Runtime, _ situation: Situation) {
    let world = World(runtime, situation)
    let names = FactNames(runtime)
    var free = VariableSet(count: world.variables.count)
    let unknown = situation.facts.indices.filter {
      situation.facts[$0].value == nil && runtime.program.facts[$0].computed == .none
    }
    for fact in unknown { free.insert(world.variables.fact(fact)) }
    let open = OpenRules(world, free: free)
    let points = FactPoints(world, open.survey)
    let classes = open.facts.map { AnswerClasses(world, fact: $0, open: open, points: points, free: free) }
      .filter { $0.classes.count > 0 }
    let texts = AskTexts(world)
    let teller = QuestionTeller(world: world, names: names, classes: classes, texts: texts)
    destination = Decision.Destination(world.verdict([]), &world.evaluator)
    chat = situation.chat
    let mattering: Set<Int>
    if let table = QuestionTable(world, classes) {
      let isAll = !points.hasOrderedPairs
      let places = classes.indices.filter { !isAll || table.matters($0) }
      questions = teller.questions(places, table, proving: isAll ? nil : free)
      outcomes = teller.outcomes(table.outcomes, table.shares(from: 0))
      mattering = Set(places.map { classes[$0].fact })
      isExact = isAll
    } else {
      let sample = QuestionSample(world, classes)
      questions = teller.questions(sample, free: free)
      outcomes = teller.outcomes(sample.outcomes, sample.shares())
      mattering = Set(classes.map(\.fact))
      isExact = false
    }
    immaterial = unknown.filter { !mattering.contains($0) }.map { names.path($0) }
  }
}

/// How a policy asks for facts.
private struct AskTexts {
  private var texts: [Int: String] = [:]

  /// The questions of all rules that ask; one that asks for a single fact is that fact's own.
  init(_ world: World) {
    var isOwn: Set<Int> = []
    for rule in world.program.rules where rule.action == .ask {
      let text = world.evaluator.fill(rule.question)
      for place in rule.list {
        let fact = Int(world.program.lists[place])
        guard texts[fact] == nil || rule.list.count == 1 && !isOwn.contains(fact) else { continue }
        texts[fact] = text
        if rule.list.count == 1 { isOwn.insert(fact) }
      }
    }
  }

  subscript(fact: Int) -> String? { texts[fact] }
}

/// Tells questions and what their answers lead to.
private struct QuestionTeller {
  let world: World
  let names: FactNames
  let classes: [AnswerClasses]
  let texts: AskTexts

  /// Outcomes by their shares, the likeliest first.
  func outcomes(_ keys: [QuestionTable.Key], _ shares: [Double]) -> [NextQuestions.Outcome] {
    zip(keys, shares).filter { $0.1 > 0 }.map { key, share in
      NextQuestions.Outcome(
        outcome: Decision.Outcome(key.deed), team: key.team.place.map { world.runtime.schema.teams[$0] }, share: share)
    }.sorted { a, b in a.share != b.share ? a.share > b.share : name(a) < name(b) }
  }

  private func name(_ outcome: NextQuestions.Outcome) -> String {
    outcome.outcome.rawValue + " " + (outcome.team ?? "")
  }

  /// The questions for some facts, the one with the fewest questions to expect first, then those that the policy asks.
  /// Where the table is not all that could turn out, what is settled is proved.
  func questions(_ places: [Int], _ table: QuestionTable, proving free: VariableSet?) -> [NextQuestions.Question] {
    let order = places.map { (place: $0, expected: table.expected(asking: $0)) }.sorted { a, b in
      if a.expected != b.expected { return a.expected < b.expected }
      return (texts[classes[a.place].fact] == nil ? 1 : 0, a.place) < (
        texts[classes[b.place].fact] == nil ? 1 : 0, b.place
      )
    }
    return order.map { place, expected in
      question(place, expected: free == nil ? expected : nil) { answer in
        let state = table.state(0, with: answer, to: place)
        let isSettled = table.isSettled[state] && (free.map { isProved(place, answer, $0) } ?? true)
        return (isSettled, outcomes(table.outcomes, table.shares(from: state)))
      }
    }
  }

  /// The questions of a sample, the one that makes the outcome surest first.
  func questions(_ sample: QuestionSample, free: VariableSet) -> [NextQuestions.Question] {
    let order = classes.indices.map { (place: $0, sureness: sample.sureness(asking: $0)) }
      .sorted { ($1.sureness, $0.place) < ($0.sureness, $1.place) }
    return order.map { place, _ in
      question(place, expected: nil) { answer in
        // A sample would not do.
        let isSettled = isProved(place, answer, free)
        return (isSettled, outcomes(sample.outcomes, sample.shares(where: place, is: answer)))
      }
    }
  }

  /// Whether nothing that could still become known changes anything once a fact has an answer.
  private func isProved(_ place: Int, _ answer: Int, _ free: VariableSet) -> Bool {
    var rest = free
    rest.remove(world.variables.fact(classes[place].fact))
    world.move(to: choices(place, answer))
    return OpenRules(world, free: rest).facts.isEmpty
  }

  private func choices(_ place: Int, _ answer: Int) -> [Choice] {
    classes[place].classes[answer].alternatives.prefix(1).map {
      Choice(variable: world.variables.fact(classes[place].fact), alternative: $0)
    }
  }

  private func question(
    _ place: Int, expected: Double?, _ after: (Int) -> (isSettled: Bool, outcomes: [NextQuestions.Outcome])
  ) -> NextQuestions.Question {
    let fact = classes[place].fact
    var answers: [NextQuestions.Answer] = []
    var settled: [QuestionTable.Key: Int] = [:]
    var groups: [[Int]] = []
    // Answers that settle the chat alike are one.
    let after = classes[place].classes.indices.map(after)
    for (answer, one) in after.enumerated() {
      let key = QuestionTable.Key(world.verdict(choices(place, answer)))
      if one.isSettled, let group = settled[key] {
        groups[group].append(answer)
      } else {
        if one.isSettled { settled[key] = groups.count }
        groups.append([answer])
      }
    }
    for group in groups {
      guard let first = group.first else { continue }
      let share = group.count == after.count ? 1 : group.reduce(0) { $0 + classes[place].classes[$1].share }
      answers.append(
        NextQuestions.Answer(
          values: classes[place].values(of: group, names),
          value: names.named(classes[place].value(of: first), of: fact)?.value ?? .null, share: share,
          destination: Decision.Destination(world.verdict(choices(place, first)), &world.evaluator),
          isSettled: after[first].isSettled, outcomes: after[first].outcomes))
    }
    world.move(to: [])
    return NextQuestions.Question(fact: names.path(fact), text: texts[fact], expected: expected, answers: answers)
  }
}
