import Glibc

/// A connection to a port of this machine, spoken by hand.
final class Socket {
  /// Why nothing came.
  struct Silence: Error {}

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Connects; what does not come within so many seconds is given up.
  init(port: Int, patience: Int = 20) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Silence() }
  }

  deinit { close(descriptor) }

  /// Sends text as it is.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Silence() }
      sent += count
    }
  }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// More bytes; none at the end.
  private func more() throws -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &piece, piece.count, 0)
    if count < 0, errno == ECONNRESET { return false }
    guard count >= 0 else { throw Silence() }
    buffer += piece[..<count]
    return count > 0
  }

  /// A line without its end; nil at the end.
  func line() throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...end) }
        let line = buffer[..<end]
        return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
      guard try more() else { return nil }
    }
  }

  /// So many bytes.
  func read(_ count: Int) throws -> [UInt8] {
    while buffer.count < count { guard try more() else { throw Silence() } }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  /// Everything to the end.
  func rest() throws -> [UInt8] {
    while try more() {}
    defer { buffer = [] }
    return buffer
  }

  /// The lines of an answer before its body.
  func head() throws -> Answer {
    guard let first = try line() else { throw Silence() }
    var answer = Answer(status: Int(first.split(separator: " ").dropFirst().first ?? "") ?? 0)
    while let field = try line(), !field.isEmpty {
      let cut = field.firstIndex(of: ":") ?? field.endIndex
      answer.fields[field[..<cut].lowercased()] = String(field[cut...].dropFirst(2))
    }
    return answer.status == 100 ? try head() : answer
  }

  /// An answer.
  func answer() throws -> Answer {
    var answer = try head()
    if let length = answer.fields["content-length"].flatMap({ Int($0) }) {
      answer.body = try read(length)
    } else if answer.fields["transfer-encoding"] == "chunked" {
      while let size = try line().flatMap({ Int($0, radix: 16) }) {
        answer.body += try read(size)
        _ = try line()
        if size == 0 { break }
      }
    } else {
      answer.body = try rest()
    }
    return answer
  }
}

/// What came back.
struct Answer {
  /// How it went.
  var status: Int
  /// The lines of the head, names in lower case.
  var fields: [String: String] = [:]
  /// The body.
  var body: [UInt8] = []

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
