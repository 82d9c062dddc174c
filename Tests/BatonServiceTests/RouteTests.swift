import Baton
import BatonService
import Foundation
import HTTPTypes
import Testing

/// Every route, and the document that describes them.
@Suite struct RouteTests {
  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  @Test func `explanations are the command's`() async throws {
    try await Desk.open { desk in
      let policy = try Policy(contentsOf: desk.file.path)
      let text = #"{"id": "a", "now": "2026-11-20T15:30:00Z", "facts": {"lead.budget": 700}}"#
      let chat = try Chat(json: Array(text.utf8))
      #expect(try desk.ask("POST", "/v1/explain", text).text == (try policy.explain(chat).json) + "\n")
      #expect(try desk.ask("POST", "/v1/explain?format=text", text).text == (try policy.explain(chat).description))
      let whyNot = try policy.whyNot(chat, .team("desk"))
      let asked = try desk.ask("POST", "/v1/explain?why-not=team+%22desk%22", text)
      #expect(asked.text == whyNot.json + "\n")
      let howTo = try policy.howTo(chat, .team("desk"))
      #expect(try desk.ask("POST", "/v1/explain?how-to=team+%22desk%22&format=text", text).text == "\(howTo)")
      #expect(try desk.ask("POST", "/v1/explain?when&ahead=2", text).status == 200)
      let questions = try policy.nextQuestions(for: chat)
      #expect(try desk.ask("POST", "/v1/ask?format=text", text).text == "\(questions)")
    }
  }

  @Test func `a receipt rebuilds its explanation, and no other`() async throws {
    try await Desk.open { desk in
      let text = #"{"id": "a", "facts": {"lead.budget": 700}}"#
      let decided = try desk.ask("POST", "/v1/decide?receipt&now=2026-11-20T15:30:00Z", text)
      let receipt = try #require(try object(decided)["receipt"] as? String)
      let told = try desk.ask("POST", "/v1/explain?receipt=\(receipt)", text)
      #expect(told.status == 200)
      let decision = try #require(try object(told)["decision"] as? [String: Any])
      #expect(decision["team"] as? String == "sales")
      let other = text.replacing("700", with: "800")
      #expect(try desk.ask("POST", "/v1/explain?receipt=\(receipt)", other).status == 409)
    }
  }

  @Test func `a policy tells its source, its digest and its facts`() async throws {
    try await Desk.open { desk in
      let told = try object(try desk.ask("GET", "/v1/policy"))
      #expect(told["source"] as? String == Desk.policy)
      let policy = try #require(told["policy"] as? [String: Any])
      #expect(policy["digest"] as? String == (try Policy(contentsOf: desk.file.path)).digest)
      #expect(told["teams"] as? [String] == ["desk", "sales"])
      let facts = try #require(told["facts"] as? [String: Any])
      let budget = try #require((facts["properties"] as? [String: Any])?["lead.budget"] as? [String: Any])
      let forms = try #require(budget["anyOf"] as? [[String: Any]])
      #expect(forms.first?["type"] as? String == "number")
      let same = try desk.ask("GET", "/v1/policies/desk")
      #expect(same.text == (try desk.ask("GET", "/v1/policy").text))
    }
  }

  @Test func `several policies are served by their names`() async throws {
    try await Desk.open { setup in
      let folder = FileManager.default.temporaryDirectory.appending(path: "batond-\(UUID().uuidString).baton")
      try? "otherwise hold\n".write(to: folder, atomically: true, encoding: .utf8)
      setup.policies += [NamedPolicy("other=\(folder.path)")].compactMap(\.self)
    } _: { desk in
      let chat = #"{"facts": {"lead.budget": 700}}"#
      #expect(try desk.ask("POST", "/v1/decide", chat).text.contains("\"route\""))
      #expect(try desk.ask("POST", "/v1/policies/desk/decide", chat).text.contains("\"route\""))
      #expect(try desk.ask("POST", "/v1/policies/other/decide", chat).text.contains("\"hold\""))
      let list = try #require(try object(try desk.ask("GET", "/v1/policies"))["policies"] as? [[String: Any]])
      #expect(list.map { $0["name"] as? String } == ["desk", "other"])
    }
  }

  @Test func `the document has every route, and every route in it answers`() async throws {
    try await Desk.open { desk in
      let document = try object(try desk.ask("GET", "/openapi.json"))
      #expect((document["openapi"] as? String)?.hasPrefix("3.1") == true)
      let paths = try #require(document["paths"] as? [String: [String: Any]])
      var told: Set<String> = []
      for (path, methods) in paths {
        for method in methods.keys {
          told.insert("\(method.uppercased()) \(path)")
          let body = method == "post" ? "{}" : ""
          let answer = try desk.ask(method.uppercased(), path.replacing("{name}", with: "desk"), body)
          #expect(answer.status == 200, "\(method) \(path): \(answer.text)")
        }
      }
      #expect(told == Set(desk.service.table.routes.map { "\($0.method.rawValue) \($0.path)" }))
      let text = try desk.ask("GET", "/openapi.json").text
      let schemas = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: Any])
      for match in text.matches(of: /#\/components\/schemas\/(\w+)/) { #expect(schemas[String(match.1)] != nil) }
      #expect(Set(desk.service.table.routes.map(\.operation.id)).count == desk.service.table.routes.count)
    }
  }

  @Test func `what happened is counted`() async throws {
    try await Desk.open { desk in
      for _ in 0..<3 { _ = try desk.ask("POST", "/v1/decide", #"{"facts": {"lead.budget": 700}}"#) }
      _ = try desk.ask("POST", "/v1/decide", "{}\n{}\nx\n", ["Content-Type: application/x-ndjson"])
      _ = try desk.ask("GET", "/nowhere")
      let text = try desk.ask("GET", "/metrics").text
      for line in [
        #"baton_decisions_total{policy="desk",outcome="route",team="sales",rule="large"} 3"#,
        #"baton_decisions_total{policy="desk",outcome="hold",team="",rule="desk.baton:13:1"} 2"#,
        #"baton_chat_errors_total{policy="desk"} 1"#,
        #"batond_requests_total{method="POST",path="/v1/decide",status="200"} 4"#,
        #"batond_refused_total{code="no_such_path"} 1"#,
        #"batond_request_seconds_count{path="/v1/decide"} 4"#,
        #"baton_policy_last_reload_ok{policy="desk"} 1"#,
      ] { #expect(text.contains(line + "\n"), "\(line) is not in\n\(text)") }
    }
  }
}
