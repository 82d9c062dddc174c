import Baton
import BatonLog
import BatonValues
import Foundation
import GRDB

/// A policy and a log in a folder of their own, gone when nobody needs them any more.
final class Desk: Sendable {
  /// The policy.
  let policy: Policy
  /// The log's file.
  var path: String { folder.appendingPathComponent("desk.log").path }
  /// Where everything is.
  let folder: URL

  /// The policy's text.
  static let source = """
    policy "desk" in "UTC"
    use std.chat
    fact lead.budget: money usd
    fact lead.email: text
    fact lead.phone: text
    team "desk"
    team "night"
    rule "large" when lead.budget >= 5_000 usd
      route to team "desk" say "We will write to {lead.email|you}." because "A budget of {lead.budget}"
      attach facts, transcript
    rule "small" when known lead.budget queue for team "night" summary "Wrote: {customer.last_message|nothing}"
    otherwise hold
    """

  /// A desk without a log yet.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("baton-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    policy = try Policy(source: Self.source, name: "desk.baton")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The record of a chat with a budget.
  func record(
    _ id: String?, budget: Int = 9000, email: String? = nil, mask: [String] = [], keepsChat: Bool = true
  ) throws -> LogRecord {
    var chat = Chat(id: id, now: 1_700_000_000_000)
    try chat.set("lead.budget", to: .number(String(budget)))
    if let email { try chat.set("lead.email", to: .text(email)) }
    chat.receive(.customer("How much is it, \(email ?? "please")?"))
    let (decision, _) = try policy.decide(chat, clock: nil, line: 1, withReceipt: true)
    let masking = Masking(FactMask(mask) ?? .none, in: policy)
    return LogRecord(decision, of: chat, masking: masking, keepsChat: keepsChat)
  }

  /// A log with that many entries.
  func log(_ count: Int, _ options: DecisionLog.Options = .init()) throws -> DecisionLog {
    let log = try DecisionLog(path, options)
    try log.append((1...count).map { try record("chat \($0)", budget: $0 * 1000) })
    return log
  }

  /// What verifying the log finds.
  func findings(by policies: [Policy]? = nil, anchor: LogHead? = nil) throws -> (LogReport, [LogReport.Finding]) {
    var findings: [LogReport.Finding] = []
    let report = try LogReport(of: LogFile(path), by: policies ?? [policy], anchor: anchor) { findings.append($0) }
    return (report, findings)
  }

  /// What is wrong with the chain.
  func faults(anchor: LogHead? = nil) throws -> [ChainFault] {
    try findings(by: [], anchor: anchor).1.compactMap { if case .chain(let fault) = $0 { fault } else { nil } }
  }

  /// Changes the log as nobody should.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// All bytes that were written.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
  }
}
