import BatonValues

extension Program {
  /// The version of the format: another one is not read.
  package static let formatVersion: UInt32 = 5

  /// What a file begins with; the line end shows a transfer that changes line ends.
  static let magic = Array("BATONC\r\n".utf8)
  /// How long the magic, the version and the checksum are.
  package static let headerLength = 8 + 4 + 32

  /// The program as bytes, the same for the same policy: the magic, the version, a checksum of what follows and of the
  /// version, and the tables in the order of their declaration.
  package var encoded: [UInt8] {
    var tables = self
    var writer = ProgramWriter()
    let stored = tables.visitTables(&writer)
    assert(stored == nil)
    writer.calendars(of: self)
    return Self.file(of: writer.bytes)
  }

  /// A file of such tables, whatever they are, with a header that is right.
  package static func file(of payload: [UInt8]) -> [UInt8] {
    magic + versionBytes + checksum(payload[...]) + payload
  }

  /// Reads a program.
  ///
  /// - Throws: What is wrong with the bytes, whatever they are.
  package init(encoded bytes: [UInt8]) throws(ProgramFault) {
    guard bytes.starts(with: Self.magic) else { throw .notAProgram }
    guard bytes.count >= Self.headerLength else { throw .wrongLength }
    var header = ProgramReader(bytes, at: Self.magic.count)
    let version: UInt32 = try header.number()
    guard version == Self.formatVersion else { throw .otherVersion(version) }
    guard Self.checksum(bytes[Self.headerLength...]) == Array(bytes[12..<Self.headerLength]) else {
      throw .wrongChecksum
    }
    var reader = ProgramReader(bytes, at: Self.headerLength)
    self.init(phrases: .empty)
    if let fault = visitTables(&reader) { throw fault }
    try reader.calendars(of: &self)
    guard reader.isAtEnd else { throw .wrongLength }
    try validate()
  }

  private static var versionBytes: [UInt8] {
    var writer = ProgramWriter()
    writer.number(formatVersion)
    return writer.bytes
  }

  /// The checksum of what follows the header.
  static func checksum(_ payload: ArraySlice<UInt8>) -> [UInt8] {
    Checksum(payload.span.bytes, seed: UInt64(formatVersion)).bytes
  }
}

/// What goes through all tables in the order of the file.
protocol TableVisitor {
  /// Takes a table in, or fills it.
  mutating func visit<Element: BitwiseCopyable>(_ rows: inout [Element]) throws(ProgramFault)
  /// Takes a number in, or fills it.
  mutating func visit(_ number: inout UInt32) throws(ProgramFault)
}

extension ProgramWriter: TableVisitor {
  /// Writes a table.
  mutating func visit<Element: BitwiseCopyable>(_ rows: inout [Element]) { self.rows(rows) }

  /// Writes a number.
  mutating func visit(_ number: inout UInt32) { self.number(number) }
}

extension ProgramReader: TableVisitor {
  /// Reads a table.
  mutating func visit<Element: BitwiseCopyable>(_ rows: inout [Element]) throws(ProgramFault) {
    rows = try self.rows()
  }

  /// Reads a number.
  mutating func visit(_ number: inout UInt32) throws(ProgramFault) { number = try self.number() }
}

extension Program {
  /// Goes through all tables of plain rows; gives the fault that ended it.
  fileprivate mutating func visitTables<Visitor: TableVisitor>(_ visitor: inout Visitor) -> ProgramFault? {
    do throws(ProgramFault) {
      try visitor.visit(&strings.bytes)
      try visitor.visit(&strings.ends)
      try visitor.visit(&name)
      try visitor.visit(&digest)
      try visitor.visit(&zoneDigest)
      try visitor.visit(&sources)
      try visitor.visit(&zoneFiles)
      try visitor.visit(&types)
      try visitor.visit(&enumerations)
      try visitor.visit(&words)
      try visitor.visit(&facts)
      try visitor.visit(&constants)
      try visitor.visit(&members)
      try visitor.visit(&lists)
      try visitor.visit(&nodes)
      try visitor.visit(&spans)
      try visitor.visit(&defines)
      try visitor.visit(&cases)
      try visitor.visit(&windows)
      try visitor.visit(&intents)
      try visitor.visit(&scores)
      try visitor.visit(&terms)
      try visitor.visit(&qualifications)
      try visitor.visit(&criteria)
      try visitor.visit(&tables)
      try visitor.visit(&cells)
      try visitor.visit(&entries)
      try visitor.visit(&slots)
      try visitor.visit(&teams)
      try visitor.visit(&notifications)
      try visitor.visit(&rules)
      try visitor.visit(&modifiers)
      try visitor.visit(&backups)
      try visitor.visit(&templates)
      try visitor.visit(&segments)
      try visitor.visit(&alsos)
      try visitor.visit(&origins)
      try visitor.visit(&rowPlaces)
      try visitor.visit(&columns)
      try visitor.visit(&classCounts)
      try visitor.visit(&thresholds)
      try visitor.visit(&residuals)
      try visitor.visit(&clauses)
      try visitGraphs(&visitor)
      try phrases.visit(&visitor)
      try visitor.visit(&carried)
      return nil
    } catch {
      return error
    }
  }
}
