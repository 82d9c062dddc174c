import Baton
package import Configuration

/// Reads the settings: flags before the environment, the environment before the file.
package struct SettingsReader {
  /// A setting that cannot be used.
  package struct Mistake: Error {
    /// What is wrong, and what was expected.
    package let message: String

    /// A mistake.
    package init(_ message: String) { self.message = message }
  }

  private let reader: ConfigReader

  /// Reads flags by the names of their settings, then `BATOND_…` of an environment, then a file of JSON.
  ///
  /// - Throws: That the file cannot be read, or has something that is no setting.
  package init(flags: [String: ConfigValue], environment: [String: String], file: String?) throws(Mistake) {
    var providers: [any ConfigProvider] = [
      InMemoryProvider(
        name: "flags", values: Dictionary(uniqueKeysWithValues: flags.map { (AbsoluteConfigKey([$0]), $1) })),
      EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: ["batond"]),
    ]
    if let file { providers.append(InMemoryProvider(name: "file", values: try Self.values(of: file))) }
    for name in environment.keys.sorted() where name.hasPrefix("BATOND_") && name != "BATOND_CONFIG" {
      guard Setting.all.contains(where: { $0.variable == name }) else {
        throw Mistake("the environment has `\(name)`, which is no setting")
      }
    }
    reader = ConfigReader(providers: providers)
  }

  /// A text; nil where none is set.
  package func text(_ name: String) -> String? {
    guard let text = reader.string(forKey: [name]), !text.isEmpty else { return nil }
    return text
  }

  /// A list; nil where none is set.
  package func list(_ name: String) -> [String]? { reader.stringArray(forKey: [name]) }

  /// A whole number; nil where none is set.
  ///
  /// - Throws: That it is none, or outside the range.
  package func number(_ name: String, _ range: ClosedRange<Int>) throws(Mistake) -> Int? {
    guard let number = reader.int(forKey: [name]) else {
      guard let text = text(name) else { return nil }
      throw Mistake("`\(name)` is `\(text)`, expected a whole number")
    }
    guard range.contains(number) else {
      throw Mistake("`\(name)` is \(number), expected a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Whether something is so; nil where nothing is set.
  ///
  /// - Throws: That it is neither.
  package func bool(_ name: String) throws(Mistake) -> Bool? {
    guard let bool = reader.bool(forKey: [name]) else {
      guard let text = text(name) else { return nil }
      throw Mistake("`\(name)` is `\(text)`, expected `true` or `false`")
    }
    return bool
  }

  /// What a file says: one object of JSON, with settings and nothing else.
  private static func values(of file: String) throws(Mistake) -> [AbsoluteConfigKey: ConfigValue] {
    let document: JSONDocument
    do {
      document = try JSONParser.parse(try FileReader.read(file))
    } catch let error as FileError {
      throw Mistake(error.message)
    } catch {
      throw Mistake("the configuration file `\(file)` is no JSON: \((error as? JSONError)?.message ?? "\(error)")")
    }
    guard document.root.kind == .object else { throw Mistake("the configuration file `\(file)` wants one object") }
    var values: [AbsoluteConfigKey: ConfigValue] = [:]
    for (key, value) in document.root.members {
      guard let setting = Setting.all.first(where: { $0.name == key }) else {
        throw Mistake("the configuration file `\(file)` has `\(key)`, which is no setting")
      }
      let content: ConfigContent? =
        switch setting.kind {
        case .text: value.string.map { .string($0) }
        case .number: value.number.flatMap { Int($0) }.map { .int($0) }
        case .bool: value.bool.map { .bool($0) }
        case .list: value.kind == .array ? .stringArray(value.elements.compactMap(\.string)) : nil
        }
      guard let content else {
        throw Mistake("`\(key)` in `\(file)` is `\(value.source.prefix(60))`, expected \(setting.kind.rawValue)")
      }
      values[[key]] = ConfigValue(content, isSecret: ["token", "webhook-secret"].contains(key))
    }
    return values
  }
}
