// The names are those of the header.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Baton
public import CBatonInterface

/// A policy as C holds it, with the names that C asks for.
final class PolicyHandle: Handle, Sendable {
  /// The policy.
  let policy: Policy
  /// Its name, then its digest.
  let titles: CTexts
  /// The paths of its facts.
  let facts: CTexts
  /// The ids of its teams.
  let teams: CTexts
  /// The names of its rules.
  let ruleNames: CTexts
  /// Where its rules stand.
  let rulePlaces: CTexts

  /// That policy.
  init(_ policy: Policy) {
    self.policy = policy
    titles = CTexts([policy.name, policy.digest])
    facts = CTexts(policy.facts.map(policy.path(of:)))
    teams = CTexts(policy.teams.map(policy.id(of:)))
    ruleNames = CTexts(policy.rules.map(policy.name(of:)))
    rulePlaces = CTexts(policy.rules.map(policy.place(of:)))
  }
}

/// Hands out a policy that was made somehow.
private func handOut(
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut, _ make: () throws(Failure) -> Policy
) -> baton_status {
  reporting(to: error) { () throws(Failure) in
    guard let out else { throw .wrongCall("`policy` is NULL") }
    out.pointee = nil
    out.pointee = PolicyHandle(try make()).handedOut
  }
}

/// `baton_policy_load` of `baton.h`.
@c @implementation
public func baton_policy_load(
  _ path: UnsafePointer<CChar>?, _ policy: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  handOut(policy, error) { () throws(Failure) in
    let path = try text(path, called: "path")
    do throws(PolicyError) {
      return try Policy(contentsOf: path)
    } catch {
      throw Failure(error)
    }
  }
}

/// `baton_policy_parse` of `baton.h`.
@c @implementation
public func baton_policy_parse(
  _ source: UnsafePointer<CChar>?, _ length: Int, _ name: UnsafePointer<CChar>?,
  _ policy: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  handOut(policy, error) { () throws(Failure) in
    let source = try text(source, length: length, called: "source")
    let name = name == nil ? "policy.baton" : try text(name, called: "name")
    do throws(PolicyError) {
      return try Policy(source: source, name: name)
    } catch {
      throw Failure(error)
    }
  }
}

/// `baton_policy_decode` of `baton.h`.
@c @implementation
public func baton_policy_decode(
  _ bytes: UnsafePointer<UInt8>?, _ length: Int, _ policy: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorOut
) -> baton_status {
  handOut(policy, error) { () throws(Failure) in
    let bytes = try CBaton.bytes(bytes, length: length, called: "bytes")
    do throws(PolicyError) {
      return try Policy(compiled: Array(bytes))
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// A policy that cannot be had; the code is that of its first error.
  fileprivate init(_ error: PolicyError) {
    self.init(
      status: error.isUnreadable ? BATON_CANNOT_READ : BATON_WRONG_POLICY, message: error.description,
      code: error.diagnostics.first { $0.severity == .error }?.code ?? "")
  }
}

/// `baton_policy_free` of `baton.h`.
@c @implementation
public func baton_policy_free(_ policy: OpaquePointer?) { PolicyHandle.givenBack(policy) }

/// `baton_policy_name` of `baton.h`.
@c @implementation
public func baton_policy_name(_ policy: OpaquePointer?) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.titles[0]
}

/// `baton_policy_digest` of `baton.h`.
@c @implementation
public func baton_policy_digest(_ policy: OpaquePointer?) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.titles[1]
}

/// `baton_policy_fact` of `baton.h`.
@c @implementation
public func baton_policy_fact(_ policy: OpaquePointer?, _ path: UnsafePointer<CChar>?) -> Int32 {
  guard let path = path.flatMap({ String(validatingCString: $0) }) else { return BATON_NONE }
  return Int32(exactly: PolicyHandle.behind(policy)?.policy.fact(path)?.number ?? -1) ?? BATON_NONE
}

/// `baton_policy_fact_count` of `baton.h`.
@c @implementation
public func baton_policy_fact_count(_ policy: OpaquePointer?) -> Int32 {
  Int32(clamping: PolicyHandle.behind(policy)?.policy.facts.count ?? 0)
}

/// `baton_policy_fact_path` of `baton.h`.
@c @implementation
public func baton_policy_fact_path(_ policy: OpaquePointer?, _ fact: Int32) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.facts[Int(fact)]
}

/// `baton_policy_team_place` of `baton.h`.
@c @implementation
public func baton_policy_team_place(_ policy: OpaquePointer?, _ id: UnsafePointer<CChar>?) -> Int32 {
  guard let id = id.flatMap({ String(validatingCString: $0) }) else { return BATON_NONE }
  return Int32(exactly: PolicyHandle.behind(policy)?.policy.team(id)?.number ?? -1) ?? BATON_NONE
}

/// `baton_policy_team_count` of `baton.h`.
@c @implementation
public func baton_policy_team_count(_ policy: OpaquePointer?) -> Int32 {
  Int32(clamping: PolicyHandle.behind(policy)?.policy.teams.count ?? 0)
}

/// `baton_policy_team` of `baton.h`.
@c @implementation
public func baton_policy_team(_ policy: OpaquePointer?, _ team: Int32) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.teams[Int(team)]
}

/// `baton_policy_rule_count` of `baton.h`.
@c @implementation
public func baton_policy_rule_count(_ policy: OpaquePointer?) -> Int32 {
  Int32(clamping: PolicyHandle.behind(policy)?.policy.rules.count ?? 0)
}

/// `baton_policy_rule_name` of `baton.h`.
@c @implementation
public func baton_policy_rule_name(_ policy: OpaquePointer?, _ rule: Int32) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.ruleNames[Int(rule)]
}

/// `baton_policy_rule_place` of `baton.h`.
@c @implementation
public func baton_policy_rule_place(_ policy: OpaquePointer?, _ rule: Int32) -> UnsafePointer<CChar>? {
  PolicyHandle.behind(policy)?.rulePlaces[Int(rule)]
}
