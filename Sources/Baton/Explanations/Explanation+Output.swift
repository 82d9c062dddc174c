import BatonDiagnostics
public import BatonExplain

extension Explanation: CustomStringConvertible {
  /// The explanation for people, in lines of 80 columns.
  public var description: String { prose.plain }

  /// The explanation for programs, one object.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("decision")
      decision.write(to: &json)
      writeFields(to: &json)
    }
    return json.text
  }
}

extension WhyNot: CustomStringConvertible {
  /// Why the chat did not go there for people, in lines of 80 columns.
  public var description: String { prose.plain }

  /// The same for programs, one object.
  public var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("decision")
      explanation.decision.write(to: &json)
      writeFields(to: &json)
    }
    return json.text
  }
}
