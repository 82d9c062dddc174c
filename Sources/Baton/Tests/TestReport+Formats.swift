import BatonDiagnostics
import BatonInterpreter
import BatonSemantics

extension TestReport {
  /// The report for programs: an object a test, and with `coverage` one for the rules.
  package func json(coverage: Bool) -> String {
    var text = ""
    for result in results {
      var json = JSONWriter()
      json.object { json in
        json.key("file")
        json.string(file)
        json.key("test")
        json.string(result.name)
        json.key("at")
        json.string(sources.place(of: result.range))
        json.key("passed")
        json.bool(result.hasPassed)
        json.key("failures")
        json.strings(failures(of: result))
      }
      text += json.text + "\n"
    }
    guard coverage else { return text }
    var json = JSONWriter()
    json.object { json in
      json.key("file")
      json.string(file)
      json.key("rules")
      json.number(ruleCount)
      json.key("uncovered")
      json.strings(uncovered.map(\.place))
    }
    return text + json.text + "\n"
  }

  /// The reports in the JUnit form that CI servers read.
  package static func junit(_ reports: [TestReport]) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for report in reports {
      let failed = report.results.count { !$0.hasPassed }
      text +=
        "  <testsuite name=\"\(escaped(report.file))\" tests=\"\(report.results.count)\" failures=\"\(failed)\">\n"
      for result in report.results { text += report.testcase(result) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func testcase(_ result: TestRunner.Result) -> String {
    let head = "    <testcase name=\"\(Self.escaped(result.name))\" classname=\"\(Self.escaped(file))\""
    guard !result.hasPassed else { return head + "/>\n" }
    let failures = failures(of: result)
    return head + ">\n      <failure message=\"\(Self.escaped(failures.first ?? ""))\">"
      + failures.map(Self.escaped).joined(separator: "\n") + "</failure>\n    </testcase>\n"
  }

  /// What is not as expected, each with its place.
  private func failures(of result: TestRunner.Result) -> [String] {
    result.checks.flatMap { check in
      check.mismatches.map { "\(sources.place(of: check.expectation.range)): \($0)" }
    }
  }

  /// A text in XML 1.0, which has no control characters.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
