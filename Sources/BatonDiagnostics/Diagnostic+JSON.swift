extension Diagnostic {
  /// The diagnostic for programs: one JSON object on one line.
  package func json(in sources: SourceMap) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("code")
      json.string(code.id)
      json.key("severity")
      json.string(severity.rawValue)
      json.key("message")
      json.string(message)
      json.place(primary.range, in: sources)
      json.key("labels")
      json.array { json in
        if !primary.text.isEmpty { json.label(primary, isPrimary: true, in: sources) }
        for label in labels { json.label(label, isPrimary: false, in: sources) }
      }
      json.key("notes")
      json.strings(notes)
      json.key("help")
      json.string(help)
      json.key("fixes")
      json.array { json in for fix in fixes { json.fix(fix, in: sources) } }
    }
    return json.text
  }
}

extension JSONWriter {
  /// The fields of a place.
  fileprivate mutating func place(_ range: SourceRange, in sources: SourceMap) {
    let text = sources[range.file]
    let start = text.position(at: range.start)
    let end = text.position(at: max(range.start, range.end))
    key("file")
    string(text.name)
    for (name, value) in [
      ("line", start.line), ("column", start.column), ("end_line", end.line), ("end_column", end.column),
    ] {
      key(name)
      number(value)
    }
  }

  /// A label with its place.
  fileprivate mutating func label(_ label: Label, isPrimary: Bool, in sources: SourceMap) {
    object { json in
      json.key("message")
      json.string(label.text)
      json.key("primary")
      json.bool(isPrimary)
      json.place(label.range, in: sources)
    }
  }

  /// A fix with its edits.
  fileprivate mutating func fix(_ fix: Fix, in sources: SourceMap) {
    object { json in
      json.key("message")
      json.string(fix.message)
      json.key("applicability")
      json.string(fix.applicability.rawValue)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.place(edit.range, in: sources)
            json.key("text")
            json.string(edit.text)
          }
        }
      }
    }
  }
}
