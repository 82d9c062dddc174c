import HTTPTypes

/// All routes, found by method and path.
package struct RouteTable: Sendable {
  /// The routes in the order in which they are told.
  package let routes: [Route]
  /// The places of the routes of each path without names.
  private let plain: [Substring: [Int]]
  /// Paths with a name in them, cut at the slashes, with the places of their routes.
  private let named: [(parts: [Substring], places: [Int])]

  /// What was found for a request.
  struct Match: Sendable {
    /// The route.
    let route: Route
    /// The name that stood in the path.
    let name: String?
  }

  /// A table of routes.
  package init(_ routes: [Route]) {
    self.routes = routes
    var plain: [Substring: [Int]] = [:]
    var named: [(parts: [Substring], places: [Int])] = []
    for (place, route) in routes.enumerated() {
      let path = Substring(route.path)
      guard path.contains("{") else {
        plain[path, default: []].append(place)
        continue
      }
      let parts = Self.parts(path)
      if let known = named.firstIndex(where: { $0.parts == parts }) {
        named[known].places.append(place)
      } else {
        named.append((parts, [place]))
      }
    }
    self.plain = plain
    self.named = named
  }

  /// The route of a request.
  ///
  /// - Throws: That there is none.
  func match(_ method: HTTPRequest.Method, _ path: Substring) throws(ServiceError) -> Match {
    if let places = plain[path] { return Match(route: try route(places, method), name: nil) }
    let parts = Self.parts(path)
    for (pattern, places) in named {
      if let name = Self.name(parts, pattern) { return Match(route: try route(places, method), name: name) }
    }
    throw .noSuchPath(path)
  }

  /// Whatever can be got can be asked for its head alone (RFC 9110, 9.3.2).
  private func route(_ places: [Int], _ method: HTTPRequest.Method) throws(ServiceError) -> Route {
    if let place = places.first(where: { routes[$0].method == method }) { return routes[place] }
    let get = places.first { routes[$0].method == .get }
    if method == .head, let get { return routes[get].withoutBody }
    throw .wrongMethod(
      method.rawValue, allowed: places.map { routes[$0].method.rawValue } + (get == nil ? [] : ["HEAD"]))
  }

  private static func parts(_ path: Substring) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// The name that stands in a path of that pattern; nil where it is of another.
  private static func name(_ parts: [Substring], _ pattern: [Substring]) -> String? {
    guard parts.count == pattern.count else { return nil }
    var name: String?
    for (part, pattern) in zip(parts, pattern) {
      if pattern.hasPrefix("{"), !part.isEmpty { name = String(part) } else if part != pattern { return nil }
    }
    return name
  }
}
