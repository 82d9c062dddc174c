import Foundation
import Testing

/// `baton check`
struct CheckTests {
  @Test func silentWhenNothingIsWrong() throws {
    let run = try Command("check", "desk.baton", in: .desk())
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test func aMistakeIsTheResult() throws {
    let run = try Command("check", "wrong.baton", in: .desk())
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error[E0203]: "))
    #expect(run.output.contains("--> wrong.baton:3:22"))
    #expect(run.output.contains("did you mean `enterprise`?"))
    #expect(run.errors == "")
  }

  @Test func jsonIsAnObjectALine() throws {
    let run = try Command("check", "wrong.baton", "gap.baton", "--format", "json", in: .desk())
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    let first = try #require(object(run.lines.first))
    #expect(first["code"] as? String == "E0203")
    #expect(first["severity"] as? String == "error")
    #expect(first["file"] as? String == "wrong.baton")
    #expect(first["line"] as? Int == 3)
    #expect(first["column"] as? Int == 22)
    #expect(first["end_line"] as? Int == 3)
    #expect(first["end_column"] as? Int == 32)
    for key in ["message", "labels", "notes", "help", "fixes"] { #expect(first[key] != nil, "\(key)") }
  }

  @Test func warningsAreErrorsWhenStrict() throws {
    let folder = try Folder.desk()
    let lenient = try Command("check", "gap.baton", in: folder)
    #expect(lenient.status == 0)
    #expect(lenient.output.hasPrefix("warning[W0803]: "))
    let strict = try Command("check", "gap.baton", "--strict", in: folder)
    #expect(strict.status == 1)
    #expect(strict.output.hasPrefix("error[W0803]: "))
  }

  @Test func everyFileIsChecked() throws {
    let run = try Command("check", "wrong.baton", "nobody.baton", "gap.baton", in: .desk())
    #expect(run.status == 2)
    #expect(run.output.contains("E0203"))
    #expect(run.output.contains("W0803"))
    #expect(run.errors.contains("there is no file `nobody.baton`"))
  }

  @Test func aMissingFileCountsInAnyOrder() throws {
    #expect(try Command("check", "nobody.baton", "wrong.baton", in: .desk()).status == 2)
  }

  @Test func aFolderIsNoFile() throws {
    let run = try Command("check", ".", in: .desk())
    #expect(run.status == 2)
    #expect(run.errors.contains("E0502"))
  }

  @Test func anEmptyPolicyHasAGap() throws {
    let folder = try Folder(["empty.baton": ""])
    let run = try Command("check", "empty.baton", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("W0803"))
  }

  @Test func aPolicyWithAByteOrderMarkAndCarriageReturns() throws {
    let folder = try Folder(["dos.baton": "\u{FEFF}team \"desk\"\r\notherwise route to team \"desk\"\r\n"])
    let run = try Command("check", "dos.baton", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
  }

  @Test func columnsCountScalars() throws {
    let folder = try Folder(["wide.baton": "otherwise hold say \"👍🏽é\" because 5\n"])
    let run = try Command("check", "wide.baton", "--format", "json", in: folder)
    #expect(run.status == 1)
    #expect(object(run.lines.first)?["column"] as? Int == 34)
  }
}

/// A line of JSON.
func object(_ line: String?) -> [String: Any]? {
  line.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
}
