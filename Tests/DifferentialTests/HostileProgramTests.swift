import Agreement
import BatonProgram
import Testing

/// What `Program.validate()` promises to whoever reads a program, broken one promise at a time.
struct HostileProgramTests {
  /// One promise, and what breaks it.
  struct Breach: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isDone: @Sendable (inout Program) -> Void

    init(_ words: String, _ isDone: @escaping @Sendable (inout Program) -> Void) {
      testDescription = words
      self.isDone = isDone
    }
  }

  /// The first node that does that.
  private static func node(_ operation: Node.Operation, in program: Program) -> Int {
    program.nodes.firstIndex { $0.operation == operation } ?? 0
  }

  static let breaches = [
    Breach("a string that is not there") { $0.facts[0].path = 1 << 20 },
    Breach("an expression within two others") { program in
      let and = node(.and, in: program)
      program.lists[program.nodes[and].list.lowerBound + 1] = program.lists[program.nodes[and].list.lowerBound]
    },
    Breach("an operand behind what is made of it") { program in
      let not = node(.not, in: program)
      program.nodes[not].a = UInt32(not + 1)
    },
    Breach("a definition made of itself") { program in
      let define = node(.define, in: program)
      program.cases[Int(program.defines[0].cases.start)].condition = UInt32(define)
    },
    Breach("two rows that own the same others") { program in
      program.modifiers.append(program.modifiers.first { $0.tags.count > 0 } ?? program.modifiers[0])
    },
    Breach("a word of another enum") { program in
      let place = program.nodes.indices.first { place in
        program.nodes[place].operation == .literal && program.constants[Int(program.nodes[place].a)].kind == .word
      }
      program.constants[Int(program.nodes[place ?? 0].a)].bits = Int64(program.words.count) - 1
    },
    Breach("a team where a text is wanted") { program in
      let text = program.constants.firstIndex { $0.kind == .text } ?? 0
      program.constants[text] = Datum(.team, 0)
    },
    Breach("a default of another type") { $0.facts[1].defaultValue = Datum(.bool, 1) },
    Breach("a cell of another type") { $0.cells[0] = Datum(.duration, 1) },
    Breach("a set of sets") { program in
      let set = program.types.firstIndex { $0.kind == .set } ?? 0
      program.types.append(program.types[set])
      program.types[program.types.count - 1].argument = UInt32(set)
    },
    Breach("a member that is a set") { $0.members[0] = Datum(.set, 0, extra: 1) },
    Breach("a comparison of two types") { program in
      let compare = node(.compare, in: program)
      program.nodes[Int(program.nodes[compare].a)].type = program.nodes[compare].type
    },
    Breach("a condition that is none") { program in
      program.rules[0].condition = UInt32(node(.arithmetic, in: program))
    },
    Breach("a route to no team") { program in
      let route = program.rules.firstIndex { $0.action == .route } ?? 0
      program.rules[route].a = UInt32(node(.not, in: program))
    },
    Breach("a rule in a block that does not hold it") { $0.rules[$0.rules.count - 1].parent = 0 },
    Breach("a block that ends before it begins") { $0.rules[0].next = 0 },
    Breach("thresholds that do not ascend") { program in
      let column = program.columns.firstIndex { $0.thresholds.count > 1 } ?? 0
      let places = program.columns[column].thresholds.places
      program.thresholds[places.lowerBound + 1] = program.thresholds[places.lowerBound]
    },
    Breach("a clause of a block") { $0.clauses[0].rule = 0 },
    Breach("a span behind the end of its text") { $0.spans[0].end = .max - 1 },
    Breach("a window of no messages") { $0.windows[0].amount = 0 },
  ]

  @Test(arguments: breaches)
  func isRefused(_ breach: Breach) throws {
    var program = try #require(CompleteProgram.program)
    try program.validate()
    let before = program.encoded
    breach.isDone(&program)
    #expect(program.encoded != before)
    #expect(throws: ProgramFault.self) { try program.validate() }
    #expect(throws: ProgramFault.self) { try Program(encoded: program.encoded) }
  }
}
