import BatonDiagnostics
package import BatonProgram
package import BatonSemantics
import BatonValues

/// Turns a checked policy into flat tables, kind by kind.
package struct Lowering {
  /// The policy.
  let policy: CheckedPolicy
  /// The tables so far.
  var program: Program
  var strings: [[UInt8]: UInt32] = [:]
  var types: [ValueType: UInt32] = [:]
  var windows: [Window: UInt32] = [:]
  /// The first criterion of each qualification.
  var firstCriteria: [UInt32] = []

  private init(_ policy: CheckedPolicy) {
    self.policy = policy
    program = Program(phrases: PhraseTables(WantedPatterns(policy).sets))
  }

  /// The program of a policy, with its decision graph, and what is to be told of that.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the policy.
  package static func lower(
    _ policy: CheckedPolicy, options: GraphOptions = GraphOptions(), profile: Profile? = nil
  ) -> (program: Program, statistics: GraphStatistics) {
    var lowering = Lowering(policy)
    lowering.lowerNames()
    lowering.lowerFacts()
    lowering.lowerHours()
    lowering.lowerTeams()
    lowering.lowerTables()
    lowering.lowerExpressions()
    lowering.lowerDefinitions()
    lowering.lowerIntents()
    lowering.lowerRules()
    lowering.lowerOrigins()
    lowering.carrySources()
    return Clauses.add(to: lowering.program, options: options, profile: profile)
  }

  private mutating func lowerNames() {
    program.name = place(of: policy.name)
    program.digest = place(of: policy.digest)
    program.zone = policy.zone
  }

  /// What the policy was checked from.
  private mutating func carrySources() {
    for source in policy.sources.texts {
      var row = Program.Source()
      row.name = place(of: source.name)
      row.text = carry(source.bytes)
      program.sources.append(row)
    }
    for file in policy.zoneFiles {
      var row = Program.ZoneFile()
      row.name = place(of: file.name)
      row.bytes = carry(file.bytes)
      program.zoneFiles.append(row)
    }
    program.zoneDigest = place(of: policy.zoneDigest)
  }

  private mutating func carry(_ bytes: [UInt8]) -> Run {
    let start = program.carried.count
    program.carried += bytes
    return Run(start..<program.carried.count)
  }
}

extension Lowering {
  /// The place of a string.
  mutating func place(of string: String) -> UInt32 { place(ofBytes: Array(string.utf8)) }

  /// The place of a string that may not be there.
  mutating func place(of string: String?) -> UInt32 { string.map { place(of: $0) } ?? .none }

  /// The place of some bytes among the strings.
  mutating func place(ofBytes bytes: [UInt8]) -> UInt32 {
    if let known = strings[bytes] { return known }
    let place = UInt32(program.strings.count)
    program.strings.bytes += bytes
    program.strings.ends.append(UInt32(program.strings.bytes.count))
    strings[bytes] = place
    return place
  }

  /// Some places as a list.
  mutating func list(_ places: [UInt32]) -> Run {
    let start = program.lists.count
    program.lists += places
    return Run(start..<program.lists.count)
  }

  /// Some expressions as a list.
  mutating func list(_ expressions: [ExpressionID]) -> Run { list(expressions.map { UInt32($0.index) }) }

  /// A value as a datum.
  mutating func datum(_ value: Value?) -> Datum {
    switch value {
    case nil: return Datum()
    case .bool(let truth): return Datum(truth: truth)
    case .number(let number): return Datum(.number, number.millionths)
    case .money(let amount): return Datum(.money, amount.millionths)
    case .duration(let duration): return Datum(.duration, duration)
    case .instant(let instant): return Datum(.instant, instant)
    case .text(let text):
      return Datum(.text, Int64(place(of: text.folded)), extra: place(of: text.original))
    case .team(let team): return Datum(.team, Int64(team))
    case .word(let word): return Datum(.word, Int64(word))
    case .set(let values):
      let run = members(values)
      return Datum(.set, Int64(run.start), extra: run.count)
    }
  }

  /// The members of a set, which are distinct and in order already.
  mutating func members(_ values: [Value]) -> Run {
    let members = values.map { datum($0) }
    let start = program.members.count
    program.members += members
    return Run(start..<program.members.count)
  }

  /// The place of a type.
  mutating func place(of type: ValueType) -> UInt32 {
    if let known = types[type] { return known }
    var row = Program.TypeRow()
    let kind: Program.TypeRow.Kind
    switch type {
    case .bool: kind = .bool
    case .number: kind = .number
    case .money(let currency): (kind, row.argument) = (.money, place(of: currency))
    case .duration: kind = .duration
    case .instant: kind = .instant
    case .text: kind = .text
    case .team: kind = .team
    case .enumeration(let enumeration): (kind, row.argument) = (.enumeration, UInt32(enumeration))
    case .set(of: let element): (kind, row.argument) = (.set, place(of: element))
    }
    row.rawKind = kind.rawValue
    let place = UInt32(program.types.count)
    program.types.append(row)
    types[type] = place
    return place
  }
}
