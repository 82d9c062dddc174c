import BatonDiagnostics

/// The declarations of one kind, by name, in the order declared.
struct Namespace<Declaration> {
  /// One declaration.
  struct Entry {
    /// Its name.
    let name: String
    /// Where the name is written.
    let range: SourceRange
    /// The module it stands in.
    let module: Int
    /// The declaration.
    let declaration: Declaration
  }

  /// In the order declared.
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]
  /// Which of them something mentions.
  var used: Set<Int> = []

  /// Adds a declaration, unless the name is taken: then the one that has it comes back.
  mutating func declare(_ entry: Entry) -> Entry? {
    if let place = places[entry.name] { return entries[place] }
    places[entry.name] = entries.count
    entries.append(entry)
    return nil
  }

  /// The place of a name, if it is declared.
  func place(of name: String) -> Int? { places[name] }

  /// The declaration of a name.
  func entry(_ name: String) -> Entry? { places[name].map { entries[$0] } }

  /// The place of a name, which counts as used from now on.
  mutating func use(_ name: String) -> Int? {
    guard let place = places[name] else { return nil }
    used.insert(place)
    return place
  }

  /// All names, in the order declared.
  var names: [String] { entries.map(\.name) }
}
