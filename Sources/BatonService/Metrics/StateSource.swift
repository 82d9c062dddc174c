/// Something whose state the service tells with its own.
package protocol StateSource: Sendable {
  /// What keeps the service from deciding, in words that anybody may read; nil where nothing does.
  var trouble: String? { get }

  /// Adds its numbers to a page.
  func write(to page: inout MetricsPage)
}
