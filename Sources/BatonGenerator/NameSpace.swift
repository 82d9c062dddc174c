/// The names that are taken in one place of the generated code.
struct NameSpace {
  private var taken: Set<String>

  /// A place in which those are taken.
  init(taken: Set<String> = []) { self.taken = taken }

  /// A name that nobody has yet: the one that is wanted, or the same with a number.
  mutating func claim(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted)_\(number)"
      number += 1
    }
    return name
  }
}
