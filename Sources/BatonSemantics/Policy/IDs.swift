/// A declaration's place in the policy's list of its kind.
package struct ID<Kind>: Hashable, Comparable, Sendable {
  /// The place, from 0.
  package let index: Int

  /// The declaration at that place.
  package init(_ index: Int) { self.index = index }

  package static func < (a: ID, b: ID) -> Bool { a.index < b.index }
}

extension Array {
  /// The declaration of that place.
  package subscript(id: ID<Element>) -> Element { self[id.index] }
}
