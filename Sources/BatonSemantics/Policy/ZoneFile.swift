/// The file of a time zone that a policy speaks of, as it was read.
package struct ZoneFile: Sendable {
  /// The zone's name, such as `Europe/Paris`.
  package let name: String
  /// TZif data.
  package let bytes: [UInt8]
}
