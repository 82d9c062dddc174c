import BatonDiagnostics

/// A chat's JSON once more, without some of its facts; values stay as they were given, and nothing is held against a policy.
package struct ChatCopy: Sendable {
  /// The copy on one line: what chats have, and nothing else that stood there.
  package let json: String
  /// The paths of the facts that were left out, in the order given.
  package let withheld: [String]

  /// Copies a chat that can be decided.
  ///
  /// - Parameter isLeftOut: Whether the fact of a path is left out.
  /// - Complexity: O(bytes).
  /// - Throws: `JSONError` where the bytes are no JSON.
  package init(_ bytes: [UInt8], without isLeftOut: (String) -> Bool) throws(JSONError) {
    let document = try JSONParser.parse(bytes)
    let places = Places(document)
    var withheld: [String] = []
    var json = JSONWriter(capacity: bytes.count + 64)
    json.object { json in
      for (key, place) in [("id", places.id), ("now", places.now)] {
        guard let place else { continue }
        json.key(key)
        document.write(place, to: &json)
      }
      json.key("messages")
      json.array { json in
        for message in places.messages.map(document.children) ?? [] {
          document.write(message, only: Self.messageKeys, to: &json)
        }
      }
      if let facts = places.facts {
        json.key("facts")
        json.object { json in
          document.forEachFact(of: facts) { path, value in
            if isLeftOut(path) { return withheld.append(path) }
            json.key(path)
            document.write(value, to: &json)
          }
        }
      }
      if let teams = places.teams {
        json.key("teams")
        json.object { json in
          document.forEachMember(of: teams) { id, state in
            json.key(id)
            document.write(state, only: Self.teamKeys, to: &json)
          }
        }
      }
    }
    self.json = json.text
    self.withheld = withheld
  }

  /// The paths of the facts of a chat that would be left out, in the order given.
  ///
  /// - Throws: As above.
  package static func withheld(
    of bytes: [UInt8], without isLeftOut: (String) -> Bool
  ) throws(JSONError) -> [String] {
    let document = try JSONParser.parse(bytes)
    var withheld: [String] = []
    guard let facts = Places(document).facts else { return [] }
    document.forEachFact(of: facts) { path, _ in if isLeftOut(path) { withheld.append(path) } }
    return withheld
  }

  private static let messageKeys = ["from", "text", "at", "confidence", "label"]
  private static let teamKeys = ["open"]

  /// Where the parts of a chat stand.
  private struct Places {
    var id: Int?
    var now: Int?
    var messages: Int?
    var facts: Int?
    var teams: Int?

    init(_ document: JSONDocument) {
      document.forEachMember(of: 0) { key, place in
        switch key {
        case "id": id = place
        case "now": now = place
        case "messages": messages = place
        case "facts": facts = place
        case "teams": teams = place
        default: break
        }
      }
    }
  }
}

extension JSONDocument {
  /// The places of the elements of an array.
  fileprivate func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var child = place + 1
    while child < nodes[place].next {
      children.append(child)
      child = nodes[child].next
    }
    return children
  }

  /// The members of an object that are not null.
  fileprivate func forEachMember(of place: Int, _ body: (String, Int) -> Void) {
    guard nodes[place].kind == .object else { return }
    var key = place + 1
    while key < nodes[place].next {
      let value = nodes[key].next
      if nodes[value].kind != .null { body(text(of: key), value) }
      key = nodes[value].next
    }
  }

  /// The facts of an object and of the objects within, by their paths, those that are unknown too.
  fileprivate func forEachFact(of place: Int, under path: String = "", _ body: (String, Int) -> Void) {
    var key = place + 1
    while key < nodes[place].next {
      let value = nodes[key].next
      let name = path.isEmpty ? text(of: key) : "\(path).\(text(of: key))"
      if nodes[value].kind == .object, JSONValue(document: self, index: value).money == nil {
        forEachFact(of: value, under: name, body)
      } else {
        body(name, value)
      }
      key = nodes[value].next
    }
  }

  /// Writes some members of an object.
  fileprivate func write(_ place: Int, only keys: [String], to json: inout JSONWriter) {
    json.object { json in
      forEachMember(of: place) { key, value in
        guard keys.contains(key) else { return }
        json.key(key)
        write(value, to: &json)
      }
    }
  }

  /// Writes a value as it was given.
  fileprivate func write(_ place: Int, to json: inout JSONWriter) {
    let node = nodes[place]
    switch node.kind {
    case .string where node.isEscaped: json.string(text(of: place))
    case .string: json.string(utf8: bytes[node.start + 1..<node.end - 1])
    case .null, .bool, .number: json.raw(utf8: bytes[node.start..<node.end])
    case .array: json.array { json in for child in children(of: place) { write(child, to: &json) } }
    case .object:
      json.object { json in
        var key = place + 1
        while key < node.next {
          json.key(text(of: key))
          write(nodes[key].next, to: &json)
          key = nodes[nodes[key].next].next
        }
      }
    }
  }
}
