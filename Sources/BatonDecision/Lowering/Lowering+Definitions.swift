import BatonProgram
import BatonSemantics
import BatonValues

extension Lowering {
  /// Defines, scores and qualifications.
  mutating func lowerDefinitions() {
    for define in policy.defines {
      var row = Program.Define()
      row.path = place(of: define.path)
      let start = program.cases.count
      for choice in define.cases {
        var caseRow = Program.Case()
        caseRow.condition = UInt32(place: choice.condition?.index)
        caseRow.value = UInt32(choice.value.index)
        program.cases.append(caseRow)
      }
      row.cases = Run(start..<program.cases.count)
      program.defines.append(row)
    }
    for score in policy.scores { lower(score) }
    for qualification in policy.qualifications {
      var row = Program.Qualification()
      row.name = place(of: qualification.name)
      let start = program.criteria.count
      for criterion in qualification.criteria {
        var criterionRow = Program.Criterion()
        criterionRow.label = place(of: criterion.label)
        criterionRow.condition = UInt32(criterion.condition.index)
        program.criteria.append(criterionRow)
      }
      row.criteria = Run(start..<program.criteria.count)
      program.qualifications.append(row)
    }
  }

  private mutating func lower(_ score: Score) {
    var row = Program.Score()
    row.name = place(of: score.name)
    if let bounds = score.bounds {
      row.isBounded = 1
      row.low = bounds.lowerBound.millionths
      row.high = bounds.upperBound.millionths
    }
    let start = program.terms.count
    for term in score.terms {
      var termRow = Program.Term()
      termRow.amount = term.amount.millionths
      termRow.condition = UInt32(term.condition.index)
      program.terms.append(termRow)
    }
    row.terms = Run(start..<program.terms.count)
    program.scores.append(row)
  }

  /// Intents; their patterns are compiled apart.
  mutating func lowerIntents() {
    for intent in policy.intents {
      var row = Program.Intent()
      row.name = place(of: intent.name)
      let labels = intent.labels.map { place(of: $0.folded) }
      row.labels = list(labels)
      row.includes = list(intent.includes.map { UInt32($0.index) })
      row.conditions = list(intent.conditions)
      row.sender = UInt32(place: intent.sender.flatMap { Chat.Sender.allCases.firstIndex(of: $0) })
      row.window = place(of: intent.window)
      row.isPart = intent.isPart ? 1 : 0
      program.intents.append(row)
    }
  }
}
