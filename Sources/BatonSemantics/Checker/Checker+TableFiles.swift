import BatonDiagnostics
import BatonSyntax
import BatonValues

/// The rows of a table that stand in a CSV file.
extension Checker {
  /// Reads the rows of the file that a table names.
  ///
  /// - Complexity: O(bytes).
  mutating func readFile(
    _ token: TextToken, saidBy entry: Namespace<TableSyntax>.Entry, _ shape: TableShape, into rows: inout TableRows
  ) {
    let text: SourceText
    do throws(FileFault) {
      let file = try provider.file(token.value, saidBy: modules[entry.module].name)
      text = SourceText(name: file.name, bytes: file.bytes)
    } catch {
      report(Diagnostic(error.code, error.message, at: token.range, "named here"))
      return
    }
    let (lines, faults) = CSVReader.read(text, as: policy.sources.add(text))
    diagnostics.append(contentsOf: faults)
    // A quote in the wrong place shifts all that follows.
    guard faults.isEmpty else { return }
    guard let header = lines.first else {
      report(.emptyFile(text.name, shape, at: token.range))
      return
    }
    guard let places = columns(of: header, shape) else { return }
    let readers = (shape.keys + shape.columns).map { CellReader($0, policy) }
    let before = diagnostics.errorCount
    for line in lines.dropFirst() {
      // Of more mistakes than are told nobody reads.
      if diagnostics.errorCount - before > Diagnostics.limit { return }
      readLine(line, places, readers, keyCount: shape.keys.count, into: &rows)
    }
  }

  /// The place in each row of each key and column.
  private mutating func columns(of header: CSVReader.Row, _ shape: TableShape) -> [Int]? {
    let declared = (shape.keys + shape.columns).map(\.name)
    var places: [String: Int] = [:]
    var strangers: [CSVReader.Field] = []
    var isRight = true
    for (place, field) in header.fields.enumerated() {
      let name = field.text.trimmed
      if !declared.contains(name) {
        strangers.append(field)
      } else if let first = places[name] {
        isRight = false
        report(.fileColumnTwice(name, at: field.range, first: header.fields[first].range))
      } else {
        places[name] = place
      }
    }
    let missing = declared.filter { places[$0] == nil }
    let small = header.fields.map { String($0.text.trimmed).lowercased() }
    if header.fields.count == 1, declared.count > 1, let sign = Self.separator(in: header.fields[0].text) {
      report(.otherSeparator(sign, at: header.range))
    } else if strangers.count > 1, Set(small) == Set(declared), small.count == declared.count {
      report(.columnsInCapitals(small.joined(separator: ","), at: header.range))
    } else if missing.count == 1, strangers.count == 1 {
      // One name misspelt is one mistake.
      report(.fileColumnMissing(missing[0], at: strangers[0].range, instead: strangers[0].text))
    } else if !missing.isEmpty {
      for name in missing { report(.fileColumnMissing(name, at: header.range, instead: nil)) }
    } else {
      for field in strangers { report(.fileColumnUndeclared(field.text, at: field.range, declared)) }
    }
    guard isRight, missing.isEmpty, strangers.isEmpty else { return nil }
    return declared.compactMap { places[$0] }
  }

  /// The sign that sets columns apart instead of commas.
  private static func separator(in header: String) -> String? {
    header.contains(";") ? ";" : header.contains("\t") ? "a tab" : nil
  }

  private mutating func readLine(
    _ line: CSVReader.Row, _ places: [Int], _ readers: [CellReader], keyCount: Int, into rows: inout TableRows
  ) {
    guard line.fields.count == places.count else {
      report(.wrongFieldCount(line.fields.count, places.count, at: line.range))
      return
    }
    var keys: [[TableRows.Key]] = []
    var cells: [Value?] = []
    var range: SourceRange?
    for (column, place) in places.enumerated() {
      let field = line.fields[place]
      let isKey = column < keyCount
      if isKey { range = range.map { $0.joined(with: field.range) } ?? field.range }
      switch cell(field.text, readers[column], at: field.range) {
      case .value(let value) where isKey: keys.append([TableRows.Key(value: value, range: field.range)])
      case .value(let value): cells.append(value)
      case .unknown where isKey: report(.emptyKey(readers[column].column.name, at: field.range))
      case .unknown: cells.append(nil)
      case .mistaken: break
      }
    }
    guard keys.count + cells.count == places.count, let range else { return }
    add(keys, cells, at: range, to: &rows)
  }
}
