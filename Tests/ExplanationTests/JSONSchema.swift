import Baton
import Foundation

/// A schema of JSON Schema 2020-12, as far as the schemas of the reference go; a keyword beyond that is a fault of its own.
struct JSONSchema {
  private let file: String
  private let root: JSONValue
  private let value: JSONValue
  private let folder: URL

  /// The schema of a file; others of its folder may be referred to.
  init(_ name: String, in folder: URL) throws {
    file = name
    root = try JSONParser.parse(Array(Data(contentsOf: folder.appending(path: name)))).root
    value = root
    self.folder = folder
  }

  private init(_ value: JSONValue, of schema: JSONSchema) {
    (file, root, folder) = (schema.file, schema.root, schema.folder)
    self.value = value
  }

  /// What is wrong with an instance, each fault with where it is.
  func faults(of instance: JSONValue, at path: String = "") -> [String] {
    var faults: [String] = []
    for (keyword, wanted) in value.members {
      faults += check(keyword, wanted, instance, path)
    }
    return faults
  }

  private func check(_ keyword: String, _ wanted: JSONValue, _ instance: JSONValue, _ path: String) -> [String] {
    func unless(_ isMet: Bool, _ fault: String) -> [String] { isMet ? [] : ["\(path): \(fault)"] }
    func inner(_ schema: JSONValue) -> JSONSchema { JSONSchema(schema, of: self) }
    let number = instance.number.flatMap { Double($0) }
    switch keyword {
    case "$schema", "$defs", "title", "description", "format": return []
    case "$ref":
      guard let schema = try? referred(wanted.string ?? "") else { return ["\(path): no \(wanted.source)"] }
      return schema.faults(of: instance, at: path)
    case "type":
      let types = wanted.string.map { [$0] } ?? wanted.elements.compactMap(\.string)
      return unless(types.contains { Self.fits(instance, $0) }, "\(instance.source.prefix(60)) is none of \(types)")
    case "const": return unless(instance.source == wanted.source, "\(instance.source) is not \(wanted.source)")
    case "enum":
      return unless(
        wanted.elements.contains { $0.source == instance.source }, "\(instance.source) is not in \(wanted.source)")
    case "pattern":
      guard let text = instance.string else { return [] }
      return unless(text.range(of: wanted.string ?? "", options: .regularExpression) != nil, "\(text): another pattern")
    case "minimum": return unless(number.map { $0 >= Double(wanted.source) ?? .nan } ?? true, "too little")
    case "maximum": return unless(number.map { $0 <= Double(wanted.source) ?? .nan } ?? true, "too much")
    case "minItems", "maxItems":
      guard instance.kind == .array, let limit = Int(wanted.source) else { return [] }
      let count = instance.elements.count
      return unless(keyword == "minItems" ? count >= limit : count <= limit, "\(count) elements")
    case "items":
      return instance.elements.enumerated().flatMap { inner(wanted).faults(of: $1, at: "\(path)/\($0)") }
    case "properties":
      let schemas = Dictionary(uniqueKeysWithValues: wanted.members)
      return instance.members.flatMap { key, value in
        schemas[key].map { inner($0).faults(of: value, at: "\(path)/\(key)") } ?? []
      }
    case "required":
      guard instance.kind == .object else { return [] }
      let keys = Set(instance.members.map(\.key))
      return wanted.elements.compactMap(\.string).flatMap { unless(keys.contains($0), "no \($0)") }
    case "additionalProperties":
      let known = Set(value.members.first { $0.key == "properties" }?.value.members.map(\.key) ?? [])
      return instance.members.filter { !known.contains($0.key) }.flatMap { key, value in
        wanted.bool == false ? ["\(path): \(key) is too much"] : inner(wanted).faults(of: value, at: "\(path)/\(key)")
      }
    case "anyOf", "oneOf":
      let all = wanted.elements.map { inner($0).faults(of: instance, at: path) }
      let fitting = all.filter(\.isEmpty).count
      guard keyword == "anyOf" ? fitting == 0 : fitting != 1 else { return [] }
      return ["\(path): fits \(fitting) of \(all.count) forms", "(nearest:"] + (all.min { $0.count < $1.count } ?? [])
    default: return ["the schema \(file) has `\(keyword)`, which nobody checks"]
    }
  }

  private func referred(_ reference: String) throws -> JSONSchema {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let schema = parts[0].isEmpty ? JSONSchema(root, of: self) : try JSONSchema(String(parts[0]), in: folder)
    var found = schema.value
    for step in parts.count > 1 ? parts[1].split(separator: "/") : [] {
      guard let next = found.members.first(where: { $0.key == step })?.value else { throw Missing(name: reference) }
      found = next
    }
    return JSONSchema(found, of: schema)
  }

  private struct Missing: Error {
    let name: String
  }

  private static func fits(_ value: JSONValue, _ type: String) -> Bool {
    switch value.kind {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number: type == "number" || type == "integer" && Int(value.source) != nil
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}
