import CUnicodeTables

/// How many columns of a terminal a scalar takes: 0, 1 or 2.
package func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  scalar.value < 0x300 ? 1 : Int(baton_display_width(scalar.value))
}
