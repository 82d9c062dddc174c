import Foundation
import Glibc
import Synchronization

/// Somebody who gets webhooks, on a port of its own.
final class Receiver: Sendable {
  /// A request as it came.
  struct Request: Sendable {
    /// Its first line.
    var line = ""
    /// The lines of its head, names in lower case.
    var fields: [String: String] = [:]
    /// Its body.
    var body = ""
  }

  /// What is answered; nil is never to answer.
  typealias Manners = @Sendable (_ number: Int, Request) -> String?

  /// The port.
  let port: Int
  private let listener: Int32
  private let requests = Mutex<[Request]>([])

  /// An answer with a status.
  static func status(_ code: Int, _ fields: String = "") -> String {
    "HTTP/1.1 \(code) x\r\nContent-Length: 0\r\n\(fields)\r\n"
  }

  /// Listens; the requests are numbered from 0.
  init(_ manners: @escaping Manners = { _, _ in Receiver.status(200) }) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw Socket.Silence() }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { [weak self] in self?.serve(connection, manners) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// What came so far.
  var seen: [Request] { requests.withLock { $0 } }

  /// Waits until so many requests came, for ten seconds at the most.
  func wait(for count: Int) async throws -> [Request] {
    for _ in 0..<1000 where seen.count < count { try await Task.sleep(for: .milliseconds(10)) }
    return seen
  }

  private func serve(_ connection: Int32, _ manners: Manners) {
    defer { close(connection) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var request = Request()
    while true {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return }
      bytes += piece[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
      request.line = lines[0]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        request.fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
      let body = text[end.upperBound...]
      guard body.utf8.count >= Int(request.fields["content-length"] ?? "") ?? 0 else { continue }
      request.body = String(body)
      break
    }
    let number = requests.withLock { requests in
      requests.append(request)
      return requests.count - 1
    }
    guard let answer = manners(number, request) else {
      while recv(connection, &piece, piece.count, 0) > 0 {}
      return
    }
    _ = Array(answer.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }
}
