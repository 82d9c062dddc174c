import BatonDiagnostics
import GRDB

/// Why a log cannot be read or written.
package enum LogError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No file is there.
  case missing
  /// The file is something else.
  case notALog
  /// A later Baton made it.
  case newer(version: Int)
  /// There is no room for more.
  case full
  /// Another writer holds it for too long.
  case busy
  /// It is not whole.
  case broken(ChainFault)
  /// Another program sees to its handoffs.
  case watched(by: Int32?)
  /// More waits to be written than is kept waiting.
  case behind
  /// The file may not be opened or written so.
  case refused(String)
  /// It cannot be read or written for another reason.
  case unusable(String)

  /// What is wrong, in words.
  package var description: String {
    switch self {
    case .missing: "there is no such log"
    case .notALog: "the file is no decision log"
    case .newer(let version):
      "the log is of format \(version), which a later Baton made; this one reads formats 1 and \(TrimTable.version)"
    case .full: "the disk is full, and nothing more is logged until there is room"
    case .busy: "another program holds the log"
    case .broken(let fault): "the log is not whole, and is left as it is: \(fault)"
    case .watched(let process):
      "another `batond`\(process.map { " (process \($0))" } ?? "") sees to the handoffs of this log, and two would tell "
        + "everybody twice: end that one first, or give this one a log of its own"
    case .behind: "decisions come in faster than the log is written"
    case .refused(let reason): "the log cannot be opened: \(reason)"
    case .unusable(let reason): "the log cannot be used: \(reason)"
    }
  }

  /// What SQLite says.
  init(_ error: any Error) {
    if let error = error as? LogError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unusable("\(error)")
      return
    }
    let message = VisibleText.line(error.message ?? "error \(error.extendedResultCode.rawValue)", limit: 200)
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB: self = .notALog
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .refused(message)
    default: self = .unusable(message)
    }
  }
}
