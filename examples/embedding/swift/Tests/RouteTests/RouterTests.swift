import Baton
import Foundation
import Testing

@testable import route

/// The router, as the program uses it.
struct RouterTests {
  static let example = URL(filePath: #filePath).appending(path: "../../../../../inbound-sales").standardized

  static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: example.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  static func chats() throws -> [Chat] { try lines("chats.jsonl").map { try Chat(json: $0) } }

  @Test func theBuiltInPolicyDecidesAsTheCommandDoes() throws {
    let decisions = try Self.chats().map { try InboundSales.policy.decide($0).json }
    #expect(decisions == (try Self.lines("expected.jsonl")))
  }

  @Test(arguments: [1, 4]) func tasksShareAPolicy(tasks: Int) async throws {
    let chats = Array(repeating: try Self.chats(), count: 50).flatMap(\.self)
    let routes = try await Router().routes(of: chats, tasks: tasks)
    let decisions = try chats.map { try InboundSales.policy.decide($0) }
    #expect(routes.map(\.team?.rawValue) == decisions.map(\.team))
    #expect(routes.map(\.place) == decisions.map(\.rule?.at))
  }

  @Test func aPolicyWithErrorsIsRefused() throws {
    let router = Router()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).baton").path
    try "fact vip: bool\nwhen vpi hold\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect { try router.reload(from: file) } throws: { "\($0)".contains("vpi") }
    #expect(router.policy.digest == InboundSales.policy.digest)
  }

  @Test func aPolicyWhoseTestsFailIsRefused() throws {
    let router = Router()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).baton").path
    let text = "team \"a\"\notherwise hold\ntest \"t\" {\n  expect route to team \"a\"\n}\n"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: FailedTests.self) { try router.reload(from: file) }
    #expect(router.policy.digest == InboundSales.policy.digest)
  }

  @Test func reloadingWhileOthersRoute() async throws {
    let router = Router()
    let chats = try Self.chats()
    let wanted = try await router.routes(of: chats, tasks: 1)
    let file = Self.example.appending(path: "policy.baton").path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for _ in 0..<20 { try router.reload(from: file) } }
      for _ in 0..<3 {
        group.addTask {
          for _ in 0..<200 {
            let routes = try await router.routes(of: chats, tasks: 1)
            #expect(routes == wanted)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
