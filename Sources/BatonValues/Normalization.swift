import CUnicodeTables

/// The normalization forms of Unicode (UAX #15), over scalars.
enum Normalization {
  /// Appends a scalar's full decomposition, canonical or compatible, not yet in canonical order.
  static func decompose(_ scalar: UInt32, compatibly: Bool, into scalars: inout [UInt32]) {
    if scalar < 0x80 {
      scalars.append(scalar)
      return
    }
    if let syllable = Hangul(scalar) {
      syllable.decompose(into: &scalars)
      return
    }
    let mapping = compatibly ? baton_compatibility_decomposition(scalar) : baton_canonical_decomposition(scalar)
    if mapping.count == 0 { scalars.append(scalar) } else { mapping.append(to: &scalars) }
  }

  /// Appends a scalar's full case folding.
  static func fold(_ scalar: UInt32, into scalars: inout [UInt32]) {
    let mapping = baton_case_folding(scalar)
    if mapping.count == 0 { scalars.append(scalar) } else { mapping.append(to: &scalars) }
  }

  /// The canonical combining class of a scalar.
  static func order(of scalar: UInt32) -> UInt8 { baton_combining_class(scalar) }

  /// Puts every run of marks into canonical order.
  ///
  /// - Complexity: O(*n* log *n*), however long a run is.
  static func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard baton_combining_class(scalars[start]) != 0 else {
        start += 1
        continue
      }
      var end = start
      var isOrdered = true
      var last: UInt8 = 0
      while end < scalars.count {
        let order = baton_combining_class(scalars[end])
        if order == 0 { break }
        if order < last { isOrdered = false }
        last = order
        end += 1
      }
      if !isOrdered {
        let marks = scalars[start..<end].enumerated()
          .map { (order: baton_combining_class($1), place: $0, mark: $1) }
          .sorted { ($0.order, $0.place) < ($1.order, $1.place) }
        for (offset, mark) in marks.enumerated() { scalars[start + offset] = mark.mark }
      }
      start = end
    }
  }

  /// Composes decomposed scalars in canonical order.
  ///
  /// - Complexity: O(*n*) lookups.
  static func compose(_ scalars: inout [UInt32]) {
    var starter: Int?
    var last: UInt8 = 0
    var count = 0
    for place in scalars.indices {
      let scalar = scalars[place]
      let order = baton_combining_class(scalar)
      if let starter, ScalarProperties(scalar).composes {
        // Blocked by a mark of the same class between, or by any starter between.
        let isNext = count == starter + 1
        if isNext || (last < order && last != 0), let composed = composition(scalars[starter], scalar) {
          scalars[starter] = composed
          continue
        }
      }
      if order == 0 { starter = count }
      last = order
      scalars[count] = scalar
      count += 1
    }
    scalars.removeSubrange(count...)
  }

  private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = Hangul.composition(first, second) { return syllable }
    let composed = baton_composition(first, second)
    return composed == 0 ? nil : composed
  }
}

extension baton_mapping {
  /// Appends the scalars.
  func append(to scalars: inout [UInt32]) {
    for place in 0..<Int(count) { scalars.append(self.scalars[place]) }
  }
}

/// A Hangul syllable, which is composed by arithmetic (The Unicode Standard, 3.12).
private struct Hangul {
  var index: UInt32

  init?(_ scalar: UInt32) {
    guard 0xAC00...0xD7A3 ~= scalar else { return nil }
    index = scalar - 0xAC00
  }

  func decompose(into scalars: inout [UInt32]) {
    scalars.append(0x1100 + index / 588)
    scalars.append(0x1161 + index % 588 / 28)
    if index % 28 != 0 { scalars.append(0x11A7 + index % 28) }
  }

  static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if 0x1100...0x1112 ~= first, 0x1161...0x1175 ~= second {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    guard 0x11A8...0x11C2 ~= second, let syllable = Hangul(first), syllable.index % 28 == 0 else { return nil }
    return first + second - 0x11A7
  }
}
