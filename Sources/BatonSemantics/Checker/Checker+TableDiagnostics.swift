import BatonDiagnostics
import BatonValues

/// Tables.
extension Diagnostic {
  /// A row with too few or too many keys or cells.
  static func wrongCount(of what: String, _ count: Int, _ columns: [Table.Column], at range: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .wrongCellCount, "a row with \(counted(count, what)), where the table has \(counted(columns.count, what))",
      at: range, "expected \(columns.map(\.name).joined(separator: ", "))",
      help: count < columns.count && what == "cell" ? "a cell that is not known says `unknown`" : nil)
  }

  /// A second `otherwise`.
  static func otherwiseTwice(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .saidTwice, "a table has one `otherwise`", at: range, "the second one", labels: [Label(first, "the first one")])
  }

  /// The same key in two rows, or twice in one.
  static func duplicateKey(at range: SourceRange, first: SourceRange) -> Diagnostic {
    if first.file == range.file, first.start <= range.start, range.end <= first.end {
      return Diagnostic(
        .duplicateKey, "a row has one key twice", at: range, "the second time",
        help: "texts are compared in any case: `\"NY\"` and `\"ny\"` are one key")
    }
    return Diagnostic(
      .duplicateKey, "two rows have the same key", at: range, "the second row", labels: [Label(first, "the first row")])
  }

  /// Alternatives that make too many keys.
  static func tooManyKeys(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, "the alternatives of this table make more than \(limit) keys", at: range, "no room from here on",
      help: "each alternative of one key counts once for each of the others")
  }

  private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}

/// Tables in CSV files.
extension Diagnostic {
  /// A file without a header.
  static func emptyFile(_ name: String, _ shape: TableShape, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingColumn, "`\(name)` is empty", at: range, "its first line must name the columns",
      help: "begin it with `\((shape.keys + shape.columns).map(\.name).joined(separator: ","))`")
  }

  /// A declared column that the file does not have; perhaps another stands instead.
  static func fileColumnMissing(_ name: String, at range: SourceRange, instead: String?) -> Diagnostic {
    Diagnostic(
      .missingColumn, "the file has no column `\(name)`", at: range,
      instead == nil ? "the columns of the file" : "the table declares no column of this name",
      fixes: instead == nil ? [] : [Fix("is this `\(name)`?", replace: range, with: name)])
  }

  /// Columns that are set apart by another sign than commas, as some office programs do.
  static func otherSeparator(_ sign: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingColumn, "the columns of the file are set apart by \(sign == ";" ? "`;`" : sign)", at: range,
      "expected commas between them", help: "save the file as CSV with commas")
  }

  /// Columns that are declared in small letters.
  static func columnsInCapitals(_ small: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingColumn, "the columns of the file are written with capitals", at: range,
      "the table declares them in small letters",
      fixes: [Fix("write `\(VisibleText.line(small, limit: 60))`", replace: range, with: small)])
  }

  /// A column of the file that the table does not declare.
  static func fileColumnUndeclared(_ name: String, at range: SourceRange, _ declared: [String]) -> Diagnostic {
    Diagnostic(
      .extraColumn, "the table declares no column `\(name)`", at: range,
      "not one of \(declared.joined(separator: ", "))",
      help: "declare it in the policy, or take it out of the file")
  }

  /// A column of the file that another has the name of.
  static func fileColumnTwice(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .extraColumn, "two columns `\(name)`", at: range, "the second one", labels: [Label(first, "the first one")])
  }

  /// A short or a long row.
  static func wrongFieldCount(_ count: Int, _ expected: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongCellCount, "a row with \(counted(count, "field")), where the header has \(expected)", at: range,
      count < expected ? "too few" : "too many",
      help: count < expected
        ? "a cell that is not known is empty, with its comma" : "a field with a comma in it stands in quotes")
  }

  /// A key that is empty.
  static func emptyKey(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.emptyText, "key `\(name)` cannot be empty", at: range, "a row is found by its key")
  }

  /// A cell that is not of its column's type.
  static func wrongCell(
    _ text: String, _ column: Table.Column, _ expected: String, of type: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .typeMismatch, "`\(text)` is no value of column `\(column.name)`", at: range,
      "expected \(type), \(expected)")
  }
}
