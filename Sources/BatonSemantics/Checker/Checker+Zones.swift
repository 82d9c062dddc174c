import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Time zones, each read once.
extension Checker {
  /// The zone that a text names.
  mutating func zone(_ token: TextToken) -> Zone? { zone(named: token.value, at: token.range) }

  /// The zone of that name, which stands at that place.
  mutating func zone(named name: String, at range: SourceRange) -> Zone? {
    if let zone = zones[name] { return zone }
    guard let file = provider.zone(name) else {
      // A system without zone files has this one all the same.
      if name == Zone.utc.name { return .utc }
      report(.unknownZone(name, at: range, among: provider.zoneNames))
      return nil
    }
    do throws(Zone.FileError) {
      let zone = try Zone(name: name, file: file)
      zones[name] = zone
      policy.zoneFiles.append(ZoneFile(name: name, bytes: file))
      return zone
    } catch {
      report(.damagedZone(name, error, at: range))
      return nil
    }
  }

  /// The policy's zone, for a wall clock that names none; that there is none is said once.
  mutating func zoneOfPolicy(neededBy what: String, at range: SourceRange) -> Zone? {
    if let zone = policy.zone { return zone }
    if !isZoneMissed, !isZoneNamed { report(.zoneNeeded(by: what, at: range)) }
    isZoneMissed = true
    return nil
  }

  /// Whether the policy line names a zone, be it one that nobody knows, or may do so.
  private var isZoneNamed: Bool {
    guard case .policy(let line) = modules.first?.file.declarations.first else {
      // What stands there instead may be one that is misspelt.
      return modules.first?.file.syntax.nodes.first?.kind == .unexpected
    }
    return line.zone != nil || isOnBrokenLine(line.range)
  }
}
