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

  /// Intents with their patterns.
  mutating func lowerIntents() {
    for intent in policy.intents {
      var row = Program.Intent()
      row.name = place(of: intent.name)
      row.says = patterns(intent.says)
      row.except = patterns(intent.except)
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

  private mutating func patterns(_ patterns: [Pattern]) -> Run {
    let roots = patterns.map { part($0.part) }
    let start = program.patterns.count
    program.patterns += roots
    return Run(start..<program.patterns.count)
  }

  private mutating func part(_ part: Pattern.Part) -> UInt32 {
    var row = Program.Part()
    let kind: Program.Part.Kind
    switch part {
    case .word(let word): (kind, row.a) = (.word, place(of: word))
    case .prefix(let beginning): (kind, row.a) = (.prefix, place(of: beginning))
    case .sequence(let parts):
      let run = list(parts.map { self.part($0) })
      (kind, row.a, row.b) = (.sequence, run.start, run.count)
    case .alternatives(let parts):
      let run = list(parts.map { self.part($0) })
      (kind, row.a, row.b) = (.alternatives, run.start, run.count)
    case .optional(let part): (kind, row.a) = (.optional, self.part(part))
    case .gap(upTo: let limit): (kind, row.a) = (.gap, UInt32(clamping: limit))
    }
    row.rawKind = kind.rawValue
    program.parts.append(row)
    return UInt32(program.parts.count - 1)
  }
}
