/// The classes with which a condition is true, and with which it is false; with the others it is unknown.
struct Truths {
  /// How many classes the column has.
  let count: UInt32
  /// The classes with which it is true.
  var whenTrue = ClassSet.empty
  /// The classes with which it is false.
  var whenFalse = ClassSet.empty

  /// Unknown whatever the class.
  init(count: UInt32) { self.count = count }

  /// True with some classes of the known, false with the other known ones.
  func known(_ classes: ClassSet) -> Truths {
    var truths = self
    truths.whenTrue = classes
    truths.whenFalse = ClassSet(1..<count).intersection(classes.complement(in: count))
    return truths
  }

  /// The opposite.
  func negated() -> Truths {
    var truths = self
    (truths.whenTrue, truths.whenFalse) = (whenFalse, whenTrue)
    return truths
  }

  /// Both.
  func and(_ other: Truths) -> Truths {
    var truths = self
    truths.whenTrue = whenTrue.intersection(other.whenTrue)
    truths.whenFalse = whenFalse.union(other.whenFalse)
    return truths
  }
}
