import CUnicodeTables

/// How wide texts are in a terminal.
package enum DisplayWidth {
  /// The columns of a scalar: 0 (marks, controls, what is not to be seen), 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int { Int(baton_display_width(scalar.value)) }
}
