import Foundation
import Testing

/// `baton test`
struct TestTests {
  private func folder() throws -> Folder {
    let start = "fact lead.vip: bool\nteam \"desk\"\nwhen lead.vip route to team \"desk\"\notherwise hold\n"
    return try Folder([
      "good.baton": start + "test \"vip\" {\n  lead.vip = true\n  expect route to team \"desk\"\n}\n",
      "bad.baton": start + "test \"<vip> & \\\"co\\\"\" {\n  lead.vip = true\n  expect hold\n}\n",
      "wrong.baton": "otherwise route to team \"nobody\"\n",
    ])
  }

  @Test func passed() throws {
    let run = try Command("test", "good.baton", in: folder())
    #expect(run.status == 0)
    #expect(run.output == "good.baton: 1 passed, 0 failed\n")
  }

  @Test func failed() throws {
    let run = try Command("test", "bad.baton", "good.baton", in: folder())
    #expect(run.status == 1)
    #expect(run.output.contains("bad.baton:7:"))
    #expect(run.output.contains("bad.baton: 0 passed, 1 failed"))
    #expect(run.output.contains("good.baton: 1 passed, 0 failed"))
  }

  @Test func coverage() throws {
    let run = try Command("test", "good.baton", "--coverage", in: folder())
    #expect(run.output.contains("1 of 2 rules"))
    #expect(run.output.contains("good.baton:4:1"))
  }

  @Test func json() throws {
    let run = try Command("test", "bad.baton", "--format", "json", in: folder())
    #expect(run.status == 1)
    let result = try #require(object(run.lines.first))
    #expect(result["test"] as? String == "<vip> & \"co\"")
    #expect(result["passed"] as? Bool == false)
  }

  @Test func junit() throws {
    let run = try Command("test", "bad.baton", "good.baton", "--format", "junit", in: folder())
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("<?xml"))
    #expect(run.output.contains("&lt;vip&gt; &amp; &quot;co&quot;"))
    #expect(run.output.components(separatedBy: "<testcase ").count == 3)
  }

  @Test func policiesThatCannotBeTested() throws {
    let wrong = try Command("test", "wrong.baton", "good.baton", in: folder())
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("E0204"))
    #expect(wrong.output.contains("good.baton: 1 passed"))
    #expect(try Command("test", "nobody.baton", "good.baton", in: folder()).status == 2)
  }
}
