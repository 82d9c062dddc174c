import BatonProgram
import BatonValues

extension FactSchema {
  /// What a program wants to know of a chat.
  init(_ program: Program) {
    let values = ProgramValues(program: program)
    let facts = program.facts.map { fact in
      Fact(
        path: values.string(fact.path), type: values.type(fact.type), defaultValue: values.value(fact.defaultValue),
        computed: fact.computed.place.flatMap {
          ComputedFact.allCases.indices.contains($0) ? ComputedFact.allCases[$0] : nil
        })
    }
    let enums = program.enumerations.map { enumeration in
      EnumType(
        name: enumeration.name == .none ? nil : values.string(enumeration.name),
        words: program.words[enumeration.words.places].map {
          EnumType.Word(name: values.string($0.name), label: values.string($0.label))
        }, isOrdered: enumeration.isOrdered != 0)
    }
    self.init(facts: facts, enums: enums, teams: program.teams.map { values.string($0.id) })
  }
}

/// The values of a program as the rest of the house has them.
private struct ProgramValues {
  let program: Program

  func string(_ place: UInt32) -> String { program.strings[place] }

  func type(_ place: UInt32) -> ValueType {
    let row = program.types[Int(place)]
    return switch row.kind {
    case .bool: .bool
    case .number: .number
    case .money: .money(string(row.argument))
    case .duration: .duration
    case .instant: .instant
    case .text: .text
    case .team: .team
    case .enumeration: .enumeration(Int(row.argument))
    case .set: .set(of: type(row.argument))
    }
  }

  func value(_ datum: Datum) -> Value? {
    switch datum.kind {
    case .unknown, .range: nil
    case .bool: .bool(datum.bits != 0)
    case .number: .number(Decimal(millionths: datum.bits))
    case .money: .money(Decimal(millionths: datum.bits))
    case .duration: .duration(datum.bits)
    case .instant: .instant(datum.bits)
    case .text:
      .text(Text(original: string(datum.extra), folded: string(UInt32(truncatingIfNeeded: datum.bits))))
    case .team: .team(datum.place)
    case .word: .word(datum.place)
    case .set: .set(program.members[datum.place..<datum.place + Int(datum.extra)].compactMap(value))
    }
  }
}
